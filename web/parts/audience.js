/** Said before the first word: who will read, and whether somebody reads first. */
import { h, icon } from '../base/dom.js';
import { split, t, tn } from '../base/words.js';

function readers(about) {
	const members = h('b', tn('people.colleagues', about.audience.members));
	const guests = about.audience.guests ? h('b', tn('people.partners', about.audience.guests)) : null;
	if (about.privacy === 'open')
		return split(guests ? 'audience.open_guests' : 'audience.open', { members, guests });
	return split(guests ? 'audience.closed_guests' : 'audience.closed', { members, guests });
}

/** @param {() => any} about the group as the server describes it, live; null while it is read */
export const audience = (about) => h('p.xs.dim.row.nowrap.g1.audience', icon('eye', 's'),
	h('span', () => about() ? readers(about()) : t('audience.reading')));

/** The animators' names, as a list of the language. */
function names(about) {
	const all = about.animators.map((person) => person.name).slice(0, 3);
	return new Intl.ListFormat(document.documentElement.lang, { type: 'disjunction' }).format(all);
}

/** @param {() => any} about live @param {any} [post] the text that is taken up again */
export function firstReading(about, post) {
	return () => {
		const group = about();
		if (!group) return h('div.note.quiet-note', icon('wait'),
			h('div', h('p', t('audience.reading'))));
		if (group.archived)
			return h('div.note.warn', icon('lock'), h('div', h('p', t('audience.archived'))));
		if (group.may_post === false)
			return h('div.note.warn', icon('info'), h('div', h('p', t('audience.may_not'))));
		if (post?.state === 'pending')
			return h('div.note.info', icon('wait'), h('div', h('p', t('audience.replaces'))));
		if (group.first_state === 'pending') {
			return h('div.note.info', icon('okc'),
				h('div', h('p', h('b', t('audience.first_title')), ' ',
					group.animators.length ? t('audience.first_text',
					{ names: names(group) })
					: t(group.moderated ? 'audience.first_moderated'
					: 'audience.first_nobody'))));
		}
		return h('div.note.quiet-note', icon('check'), h('div', h('p', t('audience.at_once'))));
	};
}
