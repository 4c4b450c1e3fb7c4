// The ground floor, in the browser it is made for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

/** Runs in the page with dom.js as its argument. */
const inPage = (job) => site.page.evaluate(`import('/base/dom.js').then(${job})`);

test('a signal runs what read it, and only when it changes', { skip }, async () => {
	assert.deepEqual(await inPage(({ signal, effect }) => {
		const a = signal(1);
		const seen = [];
		const stop = effect(() => { seen.push(a()); });
		a(1);
		a(2);
		stop();
		a(3);
		return seen;
	}), [1, 2]);
});

test('an effect forgets what it no longer reads', { skip }, async () => {
	assert.equal(await inPage(({ signal, effect }) => {
		const which = signal(true);
		const a = signal(0);
		let runs = 0;
		effect(() => { runs++; if (which()) a(); });
		which(false);
		a(1);
		a(2);
		return runs;
	}), 2);
});

test('effects made inside an effect end when it runs again', { skip }, async () => {
	assert.equal(await inPage(({ signal, effect }) => {
		const outer = signal(0);
		const inner = signal(0);
		let runs = 0;
		effect(() => { outer(); effect(() => { inner(); runs++; }); });
		for (let n = 1; n <= 10; n++) outer(n);
		runs = 0;
		inner(1);
		return runs;
	}), 1);
});

test('an effect ends with the signal of its view', { skip }, async () => {
	assert.equal(await inPage(({ signal, effect }) => {
		const a = signal(0);
		const view = new AbortController();
		let runs = 0;
		effect(() => { a(); runs++; }, view.signal);
		view.abort();
		a(1);
		return runs;
	}), 1);
});

test('h makes elements: classes, attributes, properties, listeners, children', { skip }, async () => {
	assert.deepEqual(await inPage(({ h }) => {
		let clicks = 0;
		const node = h('button.btn.soft', { type: 'button', class: 'wide', disabled: false,
			hidden: null, 'aria-pressed': 'true', onclick: () => clicks++ },
			'a', null, false, ['b', [h('b', 'c')]], 7);
		node.click();
		const select = h('select', { value: 'two' }, h('option', { value: 'one' }),
			h('option', { value: 'two' }));
		return [node.outerHTML, clicks, select.value];
	}), ['<button type="button" class="btn soft wide" aria-pressed="true">ab<b>c</b>7</button>', 1,
		'two']);
});

test('text is text: nothing a person wrote becomes markup', { skip }, async () => {
	assert.equal(await inPage(({ h }) => h('p', '<img src=x onerror=alert(1)>').outerHTML),
		'<p>&lt;img src=x onerror=alert(1)&gt;</p>');
});

test('live properties and children follow their signals', { skip }, async () => {
	assert.deepEqual(await inPage(({ h, signal }) => {
		const count = signal(1);
		const node = h('p.n', { class: () => count() > 1 ? 'many' : 'one',
			title: () => count() > 1 ? 'x' : null }, 'n=', () => count(), '.');
		const before = node.cloneNode(true).textContent + node.className + node.title;
		count(2);
		return [before, node.textContent + node.className + node.title];
	}), ['n=1.n one', 'n=2.n manyx']);
});

test('a live child that runs again ends what lived in it', { skip }, async () => {
	assert.equal(await inPage(({ h, signal }) => {
		const outer = signal(0);
		const inner = signal(0);
		let runs = 0;
		document.body.append(h('div',
			() => { outer(); return h('p', () => { runs++; return inner(); }); }));
		for (let n = 1; n <= 5; n++) outer(n);
		runs = 0;
		inner(1);
		return runs;
	}), 1);
});

test('a live child inside a live child keeps its place', { skip }, async () => {
	assert.deepEqual(await inPage(({ h, signal }) => {
		const a = signal('a');
		const b = signal('b');
		const node = h('p', '[', () => [a(), () => b(), '!'], ']');
		const texts = [node.textContent];
		b('bb');
		texts.push(node.textContent);
		a('aa');
		texts.push(node.textContent);
		b('b');
		texts.push(node.textContent);
		return texts;
	}), ['[ab!]', '[abb!]', '[aabb!]', '[aab!]']);
});

test('mount ends what lived in the old screen, also after an await', { skip }, async () => {
	assert.equal(await inPage(async ({ h, mount, signal }) => {
		const a = signal(0);
		let runs = 0;
		await Promise.resolve();
		mount(document.getElementById('main'), h('div', h('p', () => { runs++; return a(); })));
		mount(document.getElementById('main'), h('p', 'next'));
		a(1);
		return runs;
	}), 1);
});

test('a keyed list keeps the elements, their order and the focus', { skip }, async () => {
	assert.deepEqual(await inPage(({ h, list, mount, signal }) => {
		const items = signal(['a', 'b', 'c', 'd'].map((id) => ({ id })));
		let drawn = 0;
		const node = h('ul', list(items, (one) => one.id,
			(one) => { drawn++; return h('li', h('button', { id: `k-${one.id}` }, one.id)); }));
		mount(document.getElementById('main'), node);
		document.getElementById('k-c').focus();
		const shown = [];
		for (const order of ['dcba', 'xdcb', 'c', 'abc']) {
			items([...order].map((id) => ({ id })));
			shown.push(`${node.textContent}:${document.activeElement.id}`);
		}
		return [shown, drawn];
	}), [['dcba:k-c', 'xdcb:k-c', 'c:k-c', 'abc:k-c'], 7]);
});

test('the neighbour takes the focus of an element that goes', { skip }, async () => {
	assert.deepEqual(await inPage(({ h, list, mount, signal }) => {
		const items = signal(['a', 'b', 'c']);
		mount(document.getElementById('main'),
			h('ul', list(items, (one) => one,
				(one) => h('li', h('button', { id: `n-${one}` }, one)))));
		document.getElementById('n-c').focus();
		items(['a', 'b']);
		const first = document.activeElement.id;
		document.getElementById('n-a').focus();
		items(['b']);
		return [first, document.activeElement.id];
	}), ['n-b', 'n-b']);
});

test('what lives in an element of a list ends when it goes, not when the list changes', { skip },
	async () => {
	assert.deepEqual(await inPage(({ h, list, mount, signal }) => {
		const tick = signal(0);
		const items = signal(['a', 'b']);
		const runs = { a: 0, b: 0 };
		mount(document.getElementById('main'),
			h('ul', list(items, (one) => one,
				(one) => h('li', () => { runs[one]++; return tick(); }))));
		items(['b']);
		tick(1);
		return runs;
	}), { a: 1, b: 2 });
});

test('nothing failed beside the tests', { skip }, () => { assert.deepEqual(site.faults, []); });
