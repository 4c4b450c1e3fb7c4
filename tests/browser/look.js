// What a look at a screen finds: accessibility faults, what is wider than the window, texts cut off, small
// targets, lines that begin with a sign, keys where their words should be. A page is whatever has `evaluate`:
// Chromium's of Playwright, or ours of Firefox.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
	'best-practice'] };
/** Those whose answer depends on the theme. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Widths, heights and themes at which a screen with a test of its own is looked at. */
export const SIZES = [[1280, 900, 'light'], [1280, 900, 'dark'], [390, 844, 'light'], [390, 844, 'dark'],
	[320, 640, 'light']];

/**
 * What axe finds, and what it leaves undecided. It gives up on the contrast of very short texts, of drawings,
 * and of texts in boxes that scroll: that is computed here, from the colours behind the text; over a picture
 * nothing is decided, but for the arrow of a select, which its padding keeps clear. Targets have a check of
 * their own below: 24 px each, where axe would count what a fixed bar happens to cover.
 */
async function accessible(rules) {
	const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
		.getContext('2d', { willReadFrequently: true });
	const over = (below, colour) => {
		canvas.fillStyle = `rgb(${below})`;
		canvas.fillRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
	};
	const light = (colour) => colour.map((part) => part / 255)
		.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
		.reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
	const contrast = (element) => {
		const layers = [];
		for (let node = element; node; node = node.parentElement) {
			const style = getComputedStyle(node);
			if (style.backgroundImage !== 'none' && node.tagName !== 'SELECT'
				|| style.opacity !== '1') return 0;
			layers.push(style.backgroundColor);
		}
		const behind = layers.reverse().reduce(over, [255, 255, 255]);
		const style = getComputedStyle(element);
		const [a, b] = [light(behind),
			light(over(behind, element.namespaceURI.endsWith('svg') ? style.fill : style.color))];
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	};
	const DECIDED = { 'color-contrast': (node) =>
		contrast(document.querySelector(node.target[0])) >= 4.5 };
	const found = await window.axe.run(document,
		{ preload: false, runOnly: rules, resultTypes: ['violations', 'incomplete'],
		rules: { 'target-size': { enabled: false } } });
	const undecided = found.incomplete.flatMap((one) => one.nodes.filter((node) =>
		!DECIDED[one.id]?.(node)).map((node) => [`undecided ${one.id}`, node]));
	return [...found.violations.flatMap((one) => one.nodes.map((node) => [one.id, node])), ...undecided]
		.map(([id, node]) => `${id} ${node.html.slice(0, 120)}`);
}

/** What is too wide, cut off, or too small to press. A text may be shortened where it leads to the whole. */
function measured() {
	const faults = [];
	const show = (node) => node.outerHTML.slice(0, 100);
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (wide > 0) faults.push(`${wide} px too wide`);
	for (const target of document.querySelectorAll(
		'a[href], button, summary, input:not([type=hidden]), select, textarea')) {
		const { width, height } = target.getBoundingClientRect();
		const inText = target.closest('p, .prose, label') && target.tagName === 'A';
		if (!inText && !target.closest('.vh, .opt') && !target.matches('.vh, .skip') && width > 1
			&& (width < 24 || height < 24)) {
			faults.push(`target of ${Math.round(width)} × ${Math.round(height)} ${show(target)}`);
		}
	}
	for (const use of document.querySelectorAll('svg.i use')) {
		if (use.parentNode.getBoundingClientRect().width && !use.getBBox().width)
			faults.push(`no drawing ${use.getAttribute('href')}`);
	}
	for (const node of document.body.querySelectorAll('*')) {
		const style = getComputedStyle(node);
		if (!/hidden|clip/.test(style.overflowX + style.overflowY) || !node.clientWidth
			|| style.clipPath !== 'none' || node.matches('svg, body') || !node.textContent.trim())
			continue;
		const shortened = (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none')
			// which opens the text that it begins
			&& node.closest('a, summary, select, [data-act=write]');
		if (!shortened && (node.scrollWidth > node.clientWidth + 1
			|| node.scrollHeight > node.clientHeight + 1)) faults.push(`cut off: ${show(node)}`);
	}
	return faults;
}

/** Lines that begin with a sign that French never puts there, and keys where their words should be. */
function written() {
	const faults = [];
	const place = (node, from, to) => {
		const range = document.createRange();
		range.setStart(node, from);
		range.setEnd(node, to);
		return range.getBoundingClientRect();
	};
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const inside = node.parentElement.closest('script, style, noscript, code, .prose')
			|| node.previousSibling?.nodeName === 'WBR';
		if (!inside && /^[a-z_]+(\.[a-z_0-9]+)+$/.test(node.data.trim()))
			faults.push(`a key instead of its words: ${node.data.trim()}`);
		if (!node.parentElement.closest('main, dialog, [popover]')
			|| node.parentElement.closest('.vh, pre, textarea, [hidden]')) continue;
		for (const sign of node.data.matchAll(/[\s][:;!?»]/g)) {
			const [here, before] = [place(node, sign.index + 1, sign.index + 2),
				place(node, Math.max(0, sign.index - 1), Math.max(1, sign.index))];
			if (here.height && before.height && here.top > before.top + before.height / 2)
				faults.push(`a line begins with ${sign[0].trim()} in "${node.data.slice(0, 60)}"`);
		}
	}
	return faults;
}

const named = (where, faults) => faults.map((one) => `${where}: ${one}`);

/** What may be wrong with the sizes of what is shown now. */
export const measure = async (page, where) => named(where, await page.evaluate(measured));

/** What may be wrong with what is shown now; of colours alone, what depends on them. */
export async function look(page, where, rules = RULES) {
	if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
	if (rules === COLOURS) return named(where, await page.evaluate(accessible, rules));
	return [...named(where, await page.evaluate(accessible, rules)), ...await measure(page, where),
		...named(where, await page.evaluate(written))];
}
