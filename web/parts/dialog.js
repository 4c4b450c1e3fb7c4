/** Native dialogs: the focus goes in, Esc closes, the focus comes back to the opener.
 * Full screen on a phone. */
import { dispose, h, icon } from '../base/dom.js';
import { t } from '../base/words.js';

let count = 0;

/** Some keyboards cover the page instead of making it smaller: dialogs keep to what is seen. Who zooms
 * in looks around by hand. */
function fit() {
	const { height, offsetTop, scale } = visualViewport;
	const covered = scale === 1 && innerHeight - height > 1;
	for (const [name, size] of [['seen', height], ['above', offsetTop],
		['below', innerHeight - height - offsetTop]]) {
		if (covered) document.documentElement.style.setProperty(`--${name}`, `${size}px`);
		else document.documentElement.style.removeProperty(`--${name}`);
	}
}

for (const change of ['resize', 'scroll']) visualViewport?.addEventListener(change, fit);

/**
 * Opens a dialog. `build` receives `close(result)` and returns its inside.
 * @template T @param {string} title
 * @param {(close: (result?: T) => void) => {body: any, foot?: any, head?: any}} build
 * @param {{class?: string, beforeClose?: () => void}} [options]
 * @returns {Promise<T|undefined>} what it was closed with; undefined when it was given up
 */
export function dialog(title, build, options = {}) {
	const id = `dialog-${++count}`;
	const opener = document.activeElement;
	return new Promise((resolve) => {
		let result;
		const close = (value) => { result = value; node.close(); };
		const { body, foot, head } = build(close);
		const node = h('dialog.dialog', { 'aria-labelledby': id, class: options.class ?? null },
			h('header', h('button.tool', { type: 'button', onclick: () => close() }, icon('x'),
				h('span.vh', t('dialog.close'))),
				h('h2', { id }, title), head ?? null),
			h('div.dialog-body', body), foot ? h('footer', foot) : null);
		node.addEventListener('close', () => {
			options.beforeClose?.();
			dispose(node);
			node.remove();
			if (opener instanceof HTMLElement && opener.isConnected)
				opener.focus({ preventScroll: true });
			resolve(result);
		});
		document.body.append(node);
		node.showModal();
	});
}

/**
 * Asks a question that yes or no answers. The refusal has the focus: nothing is lost by a stray Enter.
 * @param {{title: string, text: any, yes: string, no?: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export async function confirm({ title, text, yes, no, danger = false }) {
	const answer = await dialog(title, (close) => ({
		body: text instanceof Element ? h('div.pad', text) : h('p.pad', text),
		foot: [
			h('button.btn.bare', { type: 'button', autofocus: true, onclick: () => close(false) },
				no ?? t('dialog.cancel')),
			h('button.btn', { type: 'button', class: danger ? 'bad' : 'go-on',
				onclick: () => close(true) }, yes),
		],
	}), { class: 'small' });
	return answer === true;
}
