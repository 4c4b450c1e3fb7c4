// Words, addresses, texts and drafts, in the browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());
const evaluate = (job, argument) => site.page.evaluate(job, argument);

test('plurals: French 0 and 1 are one, a million falls back to other; English 0 is other', { skip },
	async () => {
	const texts = await evaluate(async () => {
		const { setCatalogue, tn } = await import('/base/words.js');
		const said = [];
		setCatalogue('fr', { 'n.one': '{count} mot', 'n.other': '{count} mots' });
		said.push(...[0, 1, 2, 1000, 1_000_000].map((n) => tn('n', n)));
		setCatalogue('en', { 'n.one': '{count} word', 'n.other': '{count} words' });
		said.push(...[0, 1, 2].map((n) => tn('n', n)));
		return said;
	});
	assert.deepEqual(texts, ['0 mot', '1 mot', '2 mots', '1\u202f000 mots', '1\u202f000\u202f000 mots',
		'0 words', '1 word', '2 words']);
});

test('a count that goes no further than a hundred says 99 of 99, and that there are more of more', { skip },
	async () => {
	assert.deepEqual(await evaluate(async () => {
		const { counted, setCatalogue, tn } = await import('/base/words.js');
		setCatalogue('fr', { 'n.one': '{count} mot', 'n.other': '{count} mots' });
		return [1, 98, 99, 100].map((n) => tn('n', n, { count: counted(n) }));
	}), ['1 mot', '98 mots', '99 mots', '99+ mots']);
});

test('arguments are put in after the typography: a time or an address stays as it is', { skip }, async () => {
	assert.deepEqual(await evaluate(async () => {
		const { setCatalogue, split, t } = await import('/base/words.js');
		setCatalogue('fr', { a: 'Bonjour {name} !', b: 'Lu par {who} : {n}', c: 'Manque {x}' });
		const b = document.createElement('b');
		b.textContent = 'Luc';
		return [t('a', { name: 'Zoé ?' }), split('b', { who: b, n: 3 })
			.map((part) => part.textContent ?? part).join('|'), t('c'), t('none.such')];
	}), ['Bonjour Zoé ?\u202f!', 'Lu par |Luc|\u00a0: |3|', 'Manque {x}', 'none.such']);
});

test('a moment is said as elapsed time, never in the future, and as a date after a week', { skip },
	async () => {
	const [soon, now, hours, old, days] = await evaluate(async () => {
		const { ago, setCatalogue } = await import('/base/words.js');
		setCatalogue('fr', { 'time.now': 'à l’instant' });
		// of the third day before this one, as calendars and the figures count
		const evening = (new Date().setHours(0, 0, 0, 0) - Date.now()) / 1000 - 2 * 86400 - 60;
		return [60, 0, -3.1 * 3600, -30 * 86400, evening]
			.map((seconds) => ago(new Date(Date.now() + seconds * 1000)
				.toISOString()).textContent);
	});
	assert.match(days, /^il y a 3\sj$/);
	assert.equal(soon, 'à l’instant');
	assert.equal(now, 'à l’instant');
	assert.match(hours, /^il y a 3\sh$/);
	assert.match(old, /\d{4}$/);
});

test('addresses: parameters, a last slash, and nothing for the unknown', { skip }, async () => {
	assert.deepEqual(await evaluate(async () => {
		const { match, route } = await import('/base/router.js');
		route('/groups', () => 'list');
		route('/groups/:id', () => 'one');
		route('/groups/:id/members/:member', () => 'two');
		const said = (path) => { const found = match(path); return found && [found.loader(),
			found.params]; };
		return [said('/groups'), said('/groups/'), said('/groups/a%20b'), said('/groups/1/members/2'),
			said('/group'), said('/groups/1/x')];
	}), [['list', {}], ['list', {}], ['one', { id: 'a b' }], ['two', { id: '1', member: '2' }], null,
		null]);
});

test('what is taken out of a list comes back to its place, whatever came or went meanwhile', { skip },
	async () => {
	assert.deepEqual(await evaluate(async () => {
		const { signal } = await import('/base/signal.js');
		const { takeOut } = await import('/parts/undo.js');
		return [['b', (all) => all], ['b', (all) => ['new', ...all, 'more']], ['b', () => ['a']],
			['d', (all) => [...all, 'more']], ['a', () => []]].map(([one, change]) => {
			const items = signal(['a', 'b', 'c', 'd']);
			const back = takeOut(items, one);
			items(change(items()));
			back();
			return items().join(' ');
		});
	}), ['a b c d', 'new a b c d more', 'a b', 'a b c d more', 'a']);
});

test('a text is drawn from its tree: only what is allowed, links made safe', { skip }, async () => {
	const html = await evaluate(async () => {
		const { tree } = await import('/parts/tree.js');
		const box = document.createElement('div');
		box.append(...tree([
			['h5', 'Titre'], ['p', 'Un ', ['strong', 'mot'], ' et ',
				['mention', { id: 'x' }, 'Luc'], '<i>'],
			['p', ['a', { href: 'https://exemple.fr/?a=1;b' }, 'dehors ?'],
				['a', { href: '/groups' }, 'dedans'], ['a', { href: 'javascript:alert(1)' },
					'non'], ['a', { href: '//ailleurs' }, 'non']],
			['ol', { start: 3 }, ['li', 'trois']], ['script', 'alert(1)'], ['pre', 'a ; b'],
				['table', ['thead', ['tr', ['th', { align: 'right' }, 'n']]]],
		], 'fr'));
		return box.innerHTML;
	});
	assert.match(html, /^<h3>Titre<\/h3><p>Un <strong>mot<\/strong> et /);
	assert.match(html, /<\/strong> et <span class="mention">@Luc<\/span>&lt;i&gt;<\/p>/);
	assert.match(html,
		/<a href="https:\/\/exemple\.fr\/\?a=1;b" rel="noopener noreferrer nofollow" target="_blank">dehors \?<\/a>/);
	assert.match(html, /<a href="\/groups">dedans<\/a><span>non<\/span><span>non<\/span>/);
	assert.match(html, /<ol start="3"><li>trois<\/li><\/ol>/);
	assert.ok(!html.includes('<script') && !html.includes('javascript:'));
	assert.match(html, /<pre tabindex="0"><code>a ; b<\/code><\/pre>/);
	assert.match(html, /<th scope="col" class="to-right">n<\/th>/);
});

test('an excerpt is the words alone, cut between words', { skip }, async () => {
	assert.equal(await evaluate(async () => {
		const { excerpt } = await import('/parts/tree.js');
		return excerpt([['p', 'Le ', ['strong', 'premier'], ' mot'],
			['ul', ['li', 'puis un autre assez long']]], 24);
	}), 'Le premier mot puis un…');
});

test('a draft is kept half a second after the last key, and all are gone at sign-out', { skip }, async () => {
	assert.deepEqual(await evaluate(async () => {
		const { dropAllDrafts, dropDraft, readDraft, saveDraft, writeDraft } =
			await import('/base/drafts.js');
		const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
		localStorage.setItem('preference:theme', 'dark');
		let kept = 0;
		for (const text of ['a', 'ab', 'abc']) saveDraft('one', () => ({ text }), () => { kept++; });
		const early = readDraft('one');
		await wait(700);
		const later = readDraft('one').text;
		writeDraft('two', { text: 'x' });
		dropDraft('two');
		const dropped = readDraft('two');
		saveDraft('three', () => ({ text: 'late' }));
		dropAllDrafts();
		await wait(700);
		return [early, later, kept, dropped, readDraft('one'), readDraft('three'),
			localStorage.getItem('preference:theme')];
	}), [null, 'abc', 1, null, null, null, 'dark']);
});

test('a request whose answer is lost is sent again with the same key', { skip }, async () => {
	const keys = [];
	await site.page.route('**/api/tries', (route) => {
		keys.push(route.request().headers()['idempotency-key']);
		return keys.length < 3 ? route.abort('connectionreset')
			: route.fulfill({ status: 201, json: { id: 1 } });
	});
	assert.deepEqual(await evaluate(async () => (await import('/base/api.js')).send('POST', '/api/tries',
		{ a: 1 })), { id: 1 });
	assert.equal(keys.length, 3);
	assert.equal(new Set(keys).size, 1);
	assert.match(keys[0], /^[0-9a-f-]{36}$/);
});

test('a problem is thrown with its code; a proxy’s page or a dead line is offline', { skip }, async () => {
	await site.page.route('**/api/problem',
		(route) => route.fulfill({ status: 409, contentType: 'application/problem+json',
			body: '{"code":"decided_meanwhile","status":409,"by":"Luc"}' }));
	await site.page.route('**/api/proxy',
		(route) => route.fulfill({ status: 502, contentType: 'text/html',
			body: '<h1>bad gateway</h1>' }));
	await site.page.route('**/api/dead', (route) => route.abort('connectionrefused'));
	assert.deepEqual(await evaluate(async () => {
		const { get } = await import('/base/api.js');
		const codeOf = (path) => get(path).then(() => 'none',
			(problem) => problem.code + (problem.by ?? ''));
		return [await codeOf('/api/problem'), await codeOf('/api/proxy'), await codeOf('/api/dead')];
	}), ['decided_meanwhileLuc', 'offline', 'offline']);
});

test('a session that ended is repaired once, and the request sent again', { skip }, async () => {
	let asked = 0;
	await site.page.route('**/api/ended',
		(route) => route.fulfill(++asked === 1 ? { status: 401,
			json: { code: 'session_ended', status: 401 } } : { status: 200,
			json: { ok: true } }));
	assert.deepEqual(await evaluate(async () => {
		const { get, onProblem } = await import('/base/api.js');
		let repairs = 0;
		onProblem('session_ended', async () => { repairs++; return true; });
		return [await get('/api/ended'), repairs];
	}), [{ ok: true }, 1]);
});

test('nothing failed beside the tests', { skip }, () => { assert.deepEqual(site.faults, []); });
