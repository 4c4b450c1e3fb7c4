/** Every screen that the person may open, by theme: the second way to find one's way. */
import { h } from '../../base/dom.js';
import { can, me } from '../../base/store.js';
import { t } from '../../base/words.js';
import { duties } from '../../parts/frame.js';

const section = (title, entries) => entries.length ? h('section.card.pad-l.stack.g3', h('h2.h-m', title),
	h('ul.stack.g2', entries.map(({ href, label }) => h('li', h('a.block', { href }, label))))) : null;

const to = (href, label) => ({ href, label });

export async function view() {
	const person = me();
	return { title: t('menu.map'), node: h('div.stack.g4', h('div.head', h('h1', t('menu.map'))),
		h('div.cols',
		section(t('map.read'), [to('/', t('menu.feed')), to('/my-posts', t('menu.my_posts')),
			to('/notifications', t('menu.notifications'))]),
		section(t('menu.my_groups'),
			[...person.groups.map((group) => to(`/groups/${group.id}`, group.name)),
				to('/groups', t('menu.discover')),
			...(can('create_group') ? [to('/groups/new', t('groups.create'))] : [])]),
		section(t('menu.to_do'), duties(person)),
		section(t('menu.trust'), [to('/charter', t('menu.charter')),
			to('/my-entries', t('menu.entries')), to('/my-data', t('menu.my_data'))]),
		section(t('menu.my_account'), [to('/settings', t('menu.settings')),
			to('/accessibility', t('menu.accessibility'))]))) };
}
