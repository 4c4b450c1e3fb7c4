// What the contact sheets show: screens of each person, and the states of the feed. A person compares them
// with the drawings.
const LONG = 'Anticonstitutionnellement'.repeat(8);

/** Answers an address with what the server said, changed. */
const changing = (address, change) => (page) => page.route(address, async (route) => {
	const answer = await route.fetch();
	const body = await answer.json();
	change(body);
	await route.fulfill({ response: answer, json: body });
});

const feed = (change) => changing('**/api/feed', change);
const failing = (page) => page.route('**/api/groups/*/posts', (route) => route.abort('connectionreset'));
const first = (path, pick) => async (page) =>
	pick(await page.evaluate(async (address) => (await fetch(address)).json(), path));

/** A post with a talk below it, however much was written since. */
const talkedAbout = (page) => page.evaluate(async () => {
	for (let address = '/api/feed?limit=50', next = ''; ;) {
		const feed = await (await fetch(address + next)).json();
		const post = feed.items.find((one) => one.comment_count > 2);
		if (post) return `/posts/${post.id}`;
		next = `&before=${encodeURIComponent(feed.next)}`;
	}
});

async function compose(page, group, text) {
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
	if (group) await page.selectOption('#compose-group', { label: group });
	await page.waitForSelector('dialog[open] .go-on:visible');
	await page.fill('#compose-text', text);
	// the group was read: it may be sent
	await page.waitForSelector('dialog[open] .go-on:visible:not([disabled])');
}

/** One proposal of each kind of end, and one that waits. */
function proposals(answer) {
	const person = (name, id) => ({ id: `00000000-0000-4000-8000-00000000000${id}`, name });
	const made = (state, id, more) => ({
		id: `00000000-0000-4000-8000-0000000000${id}`, act: 'reset', version: 1, state,
		proposed_at: '2026-03-12T10:20:00Z', expires_at: '2030-01-01T11:20:00Z', decided_at: null,
		target: person('Claire Fontanel', 1), proposed_by: person('Paul Vernay', 2), decided_by: null,
		reason: 'Son téléphone est perdu ; vue ce matin au guichet, avec sa carte.', word: null,
		confirmers: ['Nadia Hamidi'], ...more,
	});
	answer.to_confirm = [made('open', 10)];
	answer.mine = [];
	answer.history = ['done', 'refused', 'withdrawn', 'expired', 'alone']
		.map((state, n) => made(state, 20 + n, state === 'refused'
		? { decided_by: person('Nadia Hamidi', 3), word: 'Je ne l’ai pas vue moi-même.' } : {}));
}

const send = async (page) => {
	await compose(page, 'Vie de l’atelier',
		'Les nouvelles blouses sont arrivées : passez les prendre au magasin.');
	await page.keyboard.press('Control+Enter');
};

/** Presses one after the other, each as soon as it is there. */
const press = (...buttons) => async (page) => {
	for (const button of buttons) await page.click(`${button}:visible >> nth=0`);
	await page.waitForTimeout(100);
};

/**
 * who: the demo account, '' for nobody yet. at: an address, or how to find it. before: what is arranged
 * before the screen is drawn; then: what is done on it. state: shown on the sheet of states alone. waits: it
 * is never drawn whole, or not by the application.
 * @type {{name: string, who: string, at: string|((page: any) => Promise<string>), before?: (page: any) =>
 * Promise<any>, then?: (page: any) => Promise<any>, state?: boolean, waits?: boolean}[]}
 */
export const SCREENS = [
	{ name: 'sign-in', who: '', at: '/' },
	{ name: 'invitation used', who: '', at: '/invitation#nothing' },
	{ name: 'problem', who: '', at: '/problems/nobody_confirms', waits: true },
	{ name: 'problems', who: '', at: '/problems/', waits: true },
	{ name: 'charter', who: 'employee', at: '/charter' },
	{ name: 'feed', who: 'employee', at: '/' },
	{ name: 'post', who: 'employee', at: talkedAbout },
	{ name: 'composer', who: 'employee', at: '/', then: (page) => compose(page, 'Vie de l’atelier',
		'Bonjour à toutes et à tous !') },
	{ name: 'composer, read first', who: 'employee', at: '/',
		then: (page) => compose(page, 'Boîte à idées', 'Et si l’on réparait les vélos le jeudi ?') },
	{ name: 'groups', who: 'employee', at: '/groups' },
	{ name: 'group', who: 'employee', at: first('/api/me', (me) => `/groups/${me.groups[0].id}`) },
	{ name: 'group, about', who: 'employee',
		at: first('/api/me', (me) => `/groups/${me.groups[0].id}?tab=about`) },
	{ name: 'group, members', who: 'employee',
		at: first('/api/me', (me) => `/groups/${me.groups[0].id}?tab=members`) },
	{ name: 'new group', who: 'employee', at: '/groups/new' },
	{ name: 'my posts, returned', who: 'employee', at: '/my-posts?state=returned' },
	{ name: 'my posts, waiting', who: 'employee', at: '/my-posts?state=pending' },
	{ name: 'my posts, refused', who: 'employee', at: '/my-posts?state=rejected' },
	{ name: 'notifications', who: 'employee', at: '/notifications' },
	{ name: 'settings', who: 'employee', at: '/settings' },
	{ name: 'my data', who: 'employee', at: '/my-data' },
	{ name: 'what concerns me', who: 'employee', at: '/my-entries' },
	{ name: 'queue and case', who: 'animator',
		at: first('/api/cases', (answer) => `/cases/${answer.items[0].id}`) },
	{ name: 'queue, empty', who: 'animator', at: '/queue',
		before: changing('**/api/cases*', (answer) => { answer.items = []; answer.next = null; }) },
	{ name: 'group, managed', who: 'animator',
		at: first('/api/me', (me) => `/groups/${me.groups.find((one) => one.animator).id}/manage`) },
	{ name: 'members', who: 'admin', at: '/members' },
	{ name: 'charter editor', who: 'admin', at: '/charter/edit' },
	{ name: 'company', who: 'admin', at: '/company' },
	{ name: 'data requests', who: 'dpo', at: '/data-requests' },
	{ name: 'data request', who: 'dpo',
		at: first('/api/data-requests', (answer) => `/data-requests/${answer.items[0].id}`) },
	{ name: 'two people', who: 'dpo', at: '/confirmations', before: changing('**/api/confirmations',
		proposals) },
	{ name: 'audit log', who: 'dpo', at: '/audit' },
	{ name: 'nothing here', who: 'employee', at: '/no-such-place' },

	{ name: 'loading', state: true, waits: true, who: 'employee', at: '/',
		before: (page) => page.route('**/api/feed', () => {}),
		then: (page) => page.waitForSelector('#main .waiting') },
	{ name: 'empty', state: true, who: 'employee', at: '/',
		before: feed((answer) => { answer.items = []; answer.next = null; }) },
	{ name: 'error', state: true, who: 'employee', at: '/', before: (page) => page.route('**/api/feed',
		(route) => route.fulfill({ status: 500, json: {} })) },
	{ name: 'offline', state: true, who: 'employee', at: '/',
		then: async (page) => { await page.context().setOffline(true);
			await page.click('a[href="/groups"]:visible'); await page.waitForTimeout(2600); } },
	{ name: 'forty and the button', state: true, who: 'employee', at: '/', then: async (page) => {
		for (const times of [1, 2]) {
			await page.mouse.wheel(0, 30_000);
			await page.waitForFunction((count) =>
				document.querySelectorAll('article.post[id]').length >= count, times * 20);
			await page.waitForTimeout(400);
		}
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	} },
	{ name: 'new posts', state: true, who: 'employee', at: '/', before: changing('**/api/feed/head*',
		(answer) => { answer.count = 3; }), then: async (page) => {
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await page.waitForSelector('.pill');
	} },
	{ name: 'sending failed', state: true, who: 'employee', at: '/', before: failing,
		then: async (page) => { await send(page);
			await page.waitForSelector('.outgoing .note.bad'); } },
	{ name: 'waiting', state: true, who: 'employee', at: '/',
		then: async (page) => { await compose(page, 'Boîte à idées', 'Un banc devant l’entrée ?');
			await page.keyboard.press('Control+Enter');
			await page.waitForSelector('.outgoing .note.info'); } },
	{ name: 'long words', state: true, who: 'employee', at: '/',
		before: feed((answer) => { for (const one of answer.items) { one.body = [['p', LONG]];
			one.author.name = LONG; } }) },
	{ name: 'many likes', state: true, who: 'employee', at: '/',
		before: feed((answer) => { for (const one of answer.items) { one.reactions = [9999, 1234, 0,
			56, 0, 0, 1]; one.comment_count = 12345; } }) },
	{ name: 'five thousand characters', state: true, who: 'employee', at: '/',
		before: feed((answer) => { for (const one of answer.items) one.body =
			Array.from({ length: 25 }, () => ['p', 'Une phrase après l’autre. '.repeat(8)]); }) },
	{ name: 'right to left', state: true, who: 'employee', at: '/',
		before: feed((answer) => {
			for (const one of answer.items) {
			one.body = [['p', 'تم تسليم القطع هذا الصباح، شكراً للجميع. Parvis 2026 (!)']];
			one.author.name = 'ليلى بن علي'; one.language = 'ar'; } }) },
	{ name: 'undo bar', state: true, who: 'employee', at: first('/api/me/posts?state=published',
		(mine) => `/posts/${mine.items[0].id}`),
		before: (page) => page.route('**/api/posts/*', (route) => route.request()
			.method() === 'DELETE' ? route.fulfill({ status: 204 }) : route.continue()),
		then: press('article.post .who button[popovertarget]', '.menu:popover-open .bad') },
	{ name: 'menu open', state: true, who: 'employee', at: '/',
		then: (page) => page.click('article.post .who button[popovertarget] >> nth=0') },
	{ name: 'reactions open', state: true, who: 'employee', at: '/',
		then: (page) => page.click('article.post .acts button[popovertarget] >> nth=0') },
	{ name: 'shortcuts', state: true, who: 'employee', at: '/',
		then: (page) => page.keyboard.press('?') },
	{ name: 'my posts, drafts', state: true, who: 'employee', at: '/my-posts?state=draft' },
	{ name: 'my posts, published', state: true, who: 'employee', at: '/my-posts?state=published' },
	{ name: 'my menu', state: true, who: 'employee', at: '/', then: press('#bar button[popovertarget]') },
	{ name: 'charter to accept', state: true, who: 'employee', at: '/',
		before: changing('**/api/me', (me) => { me.charter.accepted = null; }) },
	{ name: 'group to ask', state: true, who: 'employee', at: '/groups?q=Alternants',
		then: press('main a.hit', 'main button:has-text("Demander")') },
	{ name: 'what concerns me, all', state: true, who: 'employee', at: '/my-entries?all=1' },
	{ name: 'my data, opened', state: true, who: 'employee', at: '/my-data',
		then: press('main summary') },
	{ name: 'log, seal opened', state: true, who: 'rep', at: '/my-entries',
		then: press('main .banner summary') },
	{ name: 'queue, decided', state: true, who: 'animator', at: '/queue?state=decided' },
	{ name: 'case to answer', state: true, who: 'animator',
		at: first('/api/cases', (answer) => `/cases/${answer.items[0].id}`),
		then: press('.decide :is([data-action=return], [data-action=refuse_member])') },
	{ name: 'group, invite', state: true, who: 'animator',
		at: first('/api/me', (me) => `/groups/${me.groups.find((one) => one.animator).id}/manage`),
		then: press('main button:has-text("Inviter")') },
	{ name: 'group, settings', state: true, who: 'animator',
		at: first('/api/me',
			(me) => `/groups/${me.groups.find((one) => one.animator).id}/settings`) },
	{ name: 'account to create', state: true, who: 'admin', at: '/members', then: press('.head button') },
	{ name: 'roles to give', state: true, who: 'admin', at: '/members',
		then: press('tbody button[popovertarget]', '.menu:popover-open .it:has-text("Rôles")') },
	{ name: 'site map', state: true, who: 'employee', at: '/site-map' },
	{ name: 'accessibility', state: true, who: 'employee', at: '/accessibility' },
	{ name: 'two people, mine', state: true, who: 'admin', at: '/confirmations',
		before: changing('**/api/confirmations',
			(answer) => { proposals(answer);
			answer.mine = answer.to_confirm.map((one) => ({ ...one, id: `${one.id}-mine`,
			state: 'confirmed', decided_by: one.target })); answer.to_confirm = []; }) },
	{ name: 'two people, nothing', state: true, who: 'dpo', at: '/confirmations',
		before: changing('**/api/confirmations',
			(answer) => { answer.to_confirm = answer.mine = answer.items = []; }) },
	{ name: 'figures', state: true, who: 'admin', at: '/figures' },
	{ name: 'data requests, closed', state: true, who: 'dpo', at: '/data-requests?state=closed' },
	{ name: 'data request to open', state: true, who: 'dpo', at: '/data-requests',
		then: press('.head button') },
	{ name: 'focus', state: true, who: 'employee', at: '/',
		then: async (page) => { await page.keyboard.press('j'); await page.keyboard.press('Tab'); } },
];

/**
 * What a person looks at besides: the same places as others see them, and places that are not for them. Drawn
 * by the same code as those above, which `looks` measures.
 */
export const OTHERS = [
	...['employee2', 'animator', 'moderator', 'admin', 'dpo', 'rep', 'guest'].flatMap((who) => [
		{ name: `feed of ${who}`, who, at: '/' },
		{ name: `menu of ${who}`, who, at: '/', then: press('#bar button[popovertarget]') },
		{ name: `notifications of ${who}`, who, at: '/notifications' },
		{ name: `who looked, ${who}`, who, at: '/my-entries' },
		{ name: `groups of ${who}`, who, at: '/groups' },
	]),
	...['moderator', 'rep'].map((who) => ({ name: `queue of ${who}`, who, at: '/queue' })),
	{ name: 'wrong password', who: '', at: '/', then: async (page) => {
		await page.fill('[name=login]', 'nobody@parvis.test');
		await page.fill('[name=password]', 'no such word');
		await page.click('[type=submit]');
		await page.waitForSelector('form .note.bad');
	} },
	{ name: 'not for me: queue', who: 'employee', at: '/queue' },
	{ name: 'not for me: members', who: 'employee', at: '/members' },
	{ name: 'not for me: new group', who: 'guest', at: '/groups/new' },
	{ name: 'log of the administration', who: 'admin', at: '/audit' },
	{
		name: 'figures of a group', who: 'animator',
		at: first('/api/me', (me) => `/groups/${me.groups.find((one) => one.animator).id}/figures`),
	},
	{
		name: 'erasure asked for', who: 'employee', at: '/my-data',
		then: press('button.hit:has-text("Effacer")'),
	},
];

/** Sheets: a size, a theme, a language, and which screens. */
export const SHEETS = [
	{ name: 'desk-light', width: 1280, height: 900 },
	{ name: 'desk-dark', width: 1280, height: 900, dark: true },
	{ name: 'phone-light', width: 390, height: 844 },
	{ name: 'phone-dark', width: 390, height: 844, dark: true },
	{ name: 'others-desk', width: 1280, height: 900, others: true },
	{ name: 'others-phone', width: 390, height: 844, dark: true, others: true },
	{ name: 'states-desk', width: 1280, height: 900, states: true },
	{ name: 'states-phone', width: 390, height: 844, dark: true, states: true },
	{ name: 'english', width: 1280, height: 900, language: 'en' },
	{ name: 'narrow', width: 320, height: 640 },
	{ name: 'tablet', width: 768, height: 1024 },
	{ name: 'wide', width: 1920, height: 1080 },
	{ name: 'forced-colours', width: 1280, height: 900, forced: true },
	{ name: 'zoom-200', width: 640, height: 450, scale: 2 },
];
