// What the accessibility rules of axe do not ask and RGAA 4.1 does: headings in order, lists that are lists,
// valid nesting, labels that are seen, required fields that say so, other languages marked, nothing cut when
// text gets more room. One test a criterion, all screens.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { laterAt } from '../later.js';
import { arrive, drawn, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const PLACES = {
	'': ['/', '/invitation#nothing', '/accessibility'],
	employee: ['/', '/groups', '/groups/new', '/my-posts?state=returned', '/my-posts?state=published',
		'/notifications', '/settings', '/charter', '/my-data', '/my-entries', '/site-map',
		'/accessibility', '/no-such-place'],
	animator: ['/queue', '/queue?state=decided'],
	admin: ['/members', '/charter/edit', '/company', '/figures'],
	dpo: ['/data-requests', '/audit', '/confirmations'],
};

after(leave);

/** The faults of the screen that is shown, each with the number of its criterion. Runs in the page. */
function faults() {
	const found = [];
	const shown = (node) => node.checkVisibility();
	const say = (criterion, node, why) =>
		found.push(`${criterion} ${why}: ${node.outerHTML.slice(0, 110)}`);
	const names = (node) => [...node.labels ?? []]
		.filter((label) => shown(label) && !label.matches('.vh'));

	let level = 0;
	for (const title of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
		const here = Number(title.tagName[1]);
		if (here > level + 1) say('9.1', title, `level ${here} after ${level}`);
		level = here;
	}
	if (document.querySelectorAll('main h1').length !== 1)
		found.push(`9.1 ${document.querySelectorAll('main h1').length} h1`);

	for (const rows of document.querySelectorAll('.rows, .tabs, .foot, .bar nav')) {
		if (rows.children.length > 1 && !rows.closest('ul, ol') && !rows.querySelector(':scope > ul')
			&& [...rows.children].every((row) => row.matches('a, div')))
			say('9.3', rows, 'several of a kind, and no list');
	}
	for (const control of document.querySelectorAll(
		'input:not([type=hidden], [aria-hidden]), select, textarea')) {
		if (!shown(control)) continue;
		if (!names(control).length && !control.title)
			say('11.1', control, 'no label to see, and no title');
		const always = /radio|checkbox/.test(control.type) || control.readOnly
			|| control.options && ![...control.options].some((one) => !one.value);
		const label = names(control)[0]?.textContent ?? '';
		if (control.closest('.field') && !always && !/obligatoire|facultatif/.test(label)) {
			say('11.10', control, 'may it be left empty? it does not say so');
		}
		if (control.required && !/radio|checkbox/.test(control.type) && !/obligatoire/.test(label)) {
			say('11.10', control, 'required, and does not say so');
		}
	}
	for (const node of document.querySelectorAll('main :is(span, b, legend, option, button)')) {
		if (node.textContent.trim() === 'English' && !node.closest('[lang=en]')
			&& !node.querySelector('[lang=en]'))
			say('8.7', node, 'a word in English, not marked');
	}
	return found;
}

/** What a parser makes of the page that is shown: as many elements, or one stands where it may not. */
async function nesting(page, paper) {
	const { markup, shown } = await page.evaluate(() => ({ // at once: counts go while one looks
		markup: document.documentElement.outerHTML,
		shown: document.querySelectorAll('body :not(noscript *)').length,
	}));
	const read = await paper.evaluate((text) => new DOMParser().parseFromString(text, 'text/html')
		.querySelectorAll('body :not(noscript *)').length, markup);
	return shown === read ? []
		: [`8.2 ${shown} elements on the page, ${read} when its markup is read again`];
}

/** Gives text the room of WCAG 1.4.12, and finds what is cut. Runs in the page. */
function cut() {
	const room = new CSSStyleSheet();
	room.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
	const found = [];
	for (const node of document.querySelectorAll('body *')) {
		const style = getComputedStyle(node);
		if (!node.checkVisibility()
			|| node.closest('.vh, .two-lines, .one-line, .queue .t, .write .ask, select, textarea, input, svg')
			|| node.matches('.vh')) continue;
		if (/hidden|clip/.test(style.overflowX + style.overflowY)
			&& (node.scrollWidth > node.clientWidth + 1
				|| node.scrollHeight > node.clientHeight + 1)) {
			found.push(`10.12 cut: ${node.outerHTML.slice(0, 110)}`);
		}
	}
	if (document.documentElement.scrollWidth > innerWidth)
		found.push(`10.12 ${document.documentElement.scrollWidth - innerWidth} px too wide`);
	return found;
}

test('each kind of fault is seen', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await arrive();
	await drawn(page);
	await page.evaluate(() => {
		const make = (name, ...inside) => { const node = document.createElement(name);
			node.append(...inside); return node; };
		const rows = make('div', make('a', 'x'), make('a', 'y'));
		rows.className = 'rows';
		const box = make('input');
		box.required = true;
		const narrow = make('div', 'A line that is as wide as it may be');
		Object.assign(narrow.style, { width: 'fit-content', overflow: 'hidden',
			whiteSpace: 'nowrap' });
		narrow.style.width = `${document.getElementById('main').appendChild(narrow).offsetWidth}px`;
		document.getElementById('main').append(make('h5', 'x'), rows, box, make('span', 'English'),
			make('p', make('div')));
	});
	const paper = await context.browser().newPage();
	const found = [...await page.evaluate(faults), ...await nesting(page, paper),
		...await page.evaluate(cut)];
	assert.deepEqual([...new Set(found.map((fault) => fault.split(' ')[0]))].sort(),
		['10.12', '11.1', '11.10', '8.2', '8.7', '9.1', '9.3']);
	await paper.close();
	await context.close();
});

for (const [who, places] of Object.entries(PLACES)) {
	for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
		test(`RGAA on the screens of ${who || 'nobody yet'}, ${viewport.width} px`,
			{ skip, timeout: 120_000 }, async () => {
			const { page, context } = who ? await signedIn(who, { viewport })
				: await arrive({ viewport });
			const paper = await context.browser().newPage();
			const found = [];
			const add = (where, list) => found.push(...list.map((one) => `${where}: ${one}`));
			for (const place of places) {
				if (who) await visit(page, place);
				else await page.goto(origin + place).then(() => drawn(page));
				add(place, await page.evaluate(faults));
				add(place, await nesting(page, paper));
				add(place, await page.evaluate(cut));
			}
			assert.deepEqual(found, []);
			await paper.close();
			await context.close();
		});
	}
}

test('a notice with a button leaves after eight seconds, or stays until it is closed when one wants that',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	await page.clock.install();
	const leaveADraft = async () => {
		await visit(page, '/');
		await page.keyboard.press('n');
		await page.fill('#compose-text', 'Une idée à finir');
		await page.click('dialog[open] footer .btn.bare:not([disabled])');
		await page.waitForSelector('.snack button');
		await laterAt(page, 9_000);
		return page.locator('.snack').count();
	};
	assert.equal(await leaveADraft(), 0);
	await visit(page, '/settings');
	await page.click('.opt:has-text("Garder les avis affichés")');
	assert.equal(await leaveADraft(), 1);
	await page.click('.snack button:has-text("Fermer")');
	assert.equal(await page.locator('.snack').count(), 0);
	assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
	await context.close();
});

test('a field that the server refuses is named, marked until it changes, and has the focus',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	await visit(page, '/groups/new');
	await page.evaluate(() => document.querySelector('[name=name]').removeAttribute('maxlength'));
	await page.fill('[name=name]', 'x'.repeat(81));
	await page.click('main [type=submit]');
	await page.waitForSelector('[name=name][aria-invalid=true]:focus');
	const label = await page.evaluate(() =>
		document.querySelector('[name=name]').labels[0].firstChild.data);
	assert.ok((await page.textContent('main form [role=alert]')).startsWith(`${label}\u00a0: `));
	await page.keyboard.press('Backspace');
	assert.equal(await page.getAttribute('[name=name]', 'aria-invalid'), null);
	await context.close();
});
