/** Places where nothing is, where something failed, and where something is on its way. */
import { h, icon } from '../base/dom.js';
import { has, t } from '../base/words.js';

/** One of the drawings of pictures.svg: calm, broken, done, night. @param {string} name */
export function picture(name) {
	const space = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(space, 'svg');
	const use = document.createElementNS(space, 'use');
	svg.setAttribute('viewBox', '0 0 200 140');
	svg.setAttribute('aria-hidden', 'true');
	use.setAttribute('href', `/pictures.svg#${name}`);
	svg.append(use);
	return svg;
}

/**
 * Nothing here: what it means, what to do next. @param {string} name @param {string} title @param {any} text
 * @param {...any} actions
 */
export const emptyState = (name, title, text, ...actions) => h('section.card.none', picture(name),
	h('h2', title), h('p', text),
	actions.length ? h('div.row', actions) : null);

/** A drawing that cannot be had leaves no hole: off line only what was fetched before is there. */
function kept(drawing) {
	fetch('/pictures.svg', { cache: 'force-cache' }).catch(() => drawing.remove());
	return drawing;
}

/** A screen or a list that could not be read. @param {any} problem @param {() => void} [again] */
export function failure(problem, again) {
	const code = has(`problem.${problem?.code}.title`) ? problem.code : 'unexpected';
	if (code === 'offline' && again) addEventListener('online', again, { once: true });
	return h('section.card.none', { role: 'alert' }, kept(picture('broken')),
		h('h2', problem?.title || t(`problem.${code}.title`)),
		h('p', problem?.detail || t(`problem.${code}.advice`)),
		problem?.code === 'forbidden' ? h('div.row',
			h('a.btn.go-on', { href: '/' }, t('missing.home')))
			: again
				? h('div.row', h('button.btn.go-on', { type: 'button', onclick: again },
					t('error.again')))
				: null,
		problem?.request ? h('p.xs', t('error.mark'), ' ', h('code', String(problem.request)))
			: null);
}

/** The place of a post that is coming, of the same height. */
export const skeleton = () => h('div.card.post.waiting', { 'aria-hidden': 'true' },
	h('div.who', h('span.sk.a'), h('div.stack.g2', h('span.sk.w1'), h('span.sk.w2'))),
	h('div.body.stack.g2', h('span.sk.w3'), h('span.sk.w3'), h('span.sk.w4')));

/** Several of them, and one sentence for those who listen. */
export const skeletons = (count = 3) => h('div.feed', h('h1.vh', t('loading')),
	Array.from({ length: count }, skeleton));

/**
 * A state or a mark: icon, word, colour. @param {string} name @param {string} word
 * @param {string} [tone] ok, warn, bad, info, new
 */
export const chip = (name, word, tone = '') => h('span.chip', { class: tone || null }, icon(name), word);
