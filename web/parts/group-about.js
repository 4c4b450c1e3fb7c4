/** What a group is for, its rules in words, and the people who animate it. */
import { h, icon } from '../base/dom.js';
import { day, fine, has, t } from '../base/words.js';
import { avatar } from './people.js';

const RULES = ['privacy', 'posting', 'approval', 'joining'];

const lines = (text) => text.split(/\n{2,}/).map((paragraph) => h('p.as-typed', fine(paragraph)));

const editorialLine = (group) => h('section.card.pad-l.stack.g3', h('h2.h-m', t('group.line')),
	group.editorial_line ? h('div.prose.s', lines(group.editorial_line)) : h('p.s.dim',
		t('group.no_line')));

const rules = (group) => h('section.card.pad.stack.g3', h('h2.h-m', t('group.rules')),
	h('dl.kv', RULES.map((name) => [
	h('dt', t(`rule.${name}`)), h('dd', t(`${name}.${group[name]}`)),
])), group.first_state ? h('p.note.quiet-note', icon(group.first_state === 'pending' ? 'okc' : 'check'),
	h('span', t(`group.mine_${group.first_state}`))) : null);

function mandate(person) {
	const origin = has(`origin.${person.origin}`) ? t(`origin.${person.origin}`) : t('origin.volunteer');
	const since = person.starts_on ? t('group.since', { date: day(person.starts_on) }) : '';
	return h('li.row.nowrap.g3', avatar(person),
		h('div.s', h('b', person.name), person.deputy ? [' ', h('span.chip', t('group.deputy'))]
			: null, h('p.xs.dim', origin, since)));
}

/** Who answers for the group. @param {any} group */
export const groupAnimators = (group) => h('section.card.pad.stack.g3', h('h2.h-m', t('group.animated_by')),
	group.animators.length ? h('ul.stack.g3', group.animators.map(mandate)) : h('p.s.dim',
		t('group.no_animator')),
	h('p.xs.dim', t('group.mandate_means')));

/** @param {any} group */
export const groupAbout = (group) => h('div.w2', h('div.stack.g4', editorialLine(group),
	h('section.card.pad-l.stack.g3', h('div.row.g3', icon('eye'), h('h2.h-m', t('group.who_reads'))),
		h('p.s', t(`privacy.${group.privacy}.means`)), h('p.s.dim', t('group.moderators_read')))),
h('div.stack.g4', groupAnimators(group), rules(group)));
