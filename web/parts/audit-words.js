/** The audit log in words: its classes as marks, what an entry changed, and on what. */
import { h } from '../base/dom.js';
import { has, t } from '../base/words.js';
import { articleTitle } from './article-link.js';

/** @type {Record<string, [string, string]>} */
const CLASSES = { auth: ['key', ''], content: ['pen', ''], moderation: ['scale', 'info'],
	access: ['eye', 'warn'], rights: ['shield', 'ok'], settings: ['gear', ''],
	unknown: ['alert', 'bad'] };

export const AUDIT_CLASSES = Object.keys(CLASSES);

/** @param {string} name @returns {[string, string]} */
export const classMark = (name) => CLASSES[name] ?? ['info', ''];

/** Where a value of the log has its word. @type {Record<string, string[]>} */
const VALUES = { state: ['members.state'], roles: ['role'], purpose: ['purpose'], privacy: ['privacy'],
	approval: ['approval'], joining: ['joining'], posting: ['posting'],
	reason: ['reason'], label: ['label'], step: ['request.state'], right: ['request.kind'],
		origin: ['origin'] };

const wordOf = (what, value) => VALUES[what]?.flatMap((mould) => [`${mould}.${value}`, `${mould}_${value}`])
	.filter(has).map((key) => t(key))[0] ?? (value === 'true' ? t('audit_log.yes') : value === 'false'
		? t('audit_log.no') : value);

/** A value as it is read; several roles are several words. */
const valueOf = (what, value) => value === '' ? t('audit_log.none_before')
	: value.split(what === 'roles' ? ' ' : /$^/).map((one) => wordOf(what, one)).join(', ');

function changeOf(what, from, to) {
	const name = t(`audit_log.what.${what}`);
	if (from === null && to === null) return t('audit_log.changed', { what: name });
	if (what === 'article' && to) {
		const title = articleTitle(to);
		return () => t('audit_log.set', { what: name, to: title() });
	}
	return from === null
		? t('audit_log.set', { what: name, to: valueOf(what, to ?? '') })
		: t('audit_log.from_to', { what: name, from: valueOf(what, from),
			to: valueOf(what, to ?? '') });
}

/**
 * What an entry says was changed: "Rôles : aucun → modération".
 * @param {Record<string, [string|null, string|null]>|null} change @returns {any[]}
 */
export const changesOf = (change) => Object.entries(change ?? {})
	.filter(([what]) => has(`audit_log.what.${what}`))
	.map(([what, [from, to]]) => changeOf(what, from, to));

/** On what it was done: a link and its title for who may open it. @param {any} object */
export function objectOf(object) {
	if (!object) return null;
	const address = object.id && { post: `/posts/${object.id}`, group: `/groups/${object.id}`,
		membership: `/groups/${object.id}` }[object.kind];
	const word = object.title ? t(`audit_log.on.${object.kind}`, { title: object.title }) : object.group
		? t(`audit_log.on.${object.kind}_in`, { group: object.group }) : null;
	if (!word) return null;
	return address ? h('a', { href: address }, word) : word;
}
