// What a look at a screen finds: accessibility faults, what is wider than the window, small targets, lines that begin with a sign,
// keys where their words should be.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths, heights and themes at which every screen is looked at. */
export const SIZES = [[1280, 900, 'light'], [1280, 900, 'dark'], [390, 844, 'light'], [390, 844, 'dark'], [320, 640, 'light']];

/** What may be wrong with what is shown now. */
export async function look(page, where) {
	await page.evaluate(axe);
	return page.evaluate(async ([name, rules]) => {
		const found = await window.axe.run(document, { preload: false, runOnly: rules });
		const faults = found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0].html.slice(0, 120)}`);
		const wide = document.documentElement.scrollWidth - innerWidth;
		if (wide > 0) faults.push(`${name}: ${wide} px too wide`);
		for (const target of document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')) {
			const { width, height } = target.getBoundingClientRect();
			const inText = target.closest('p, .prose, label') && target.tagName === 'A';
			if (!inText && !target.closest('.vh, .opt') && !target.matches('.vh, .skip') && width > 1 && (width < 24 || height < 24)) {
				faults.push(`${name}: target of ${Math.round(width)} × ${Math.round(height)} ${target.outerHTML.slice(0, 100)}`);
			}
		}
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const inside = node.parentElement.closest('script, style, noscript, code, .prose') || node.previousSibling?.nodeName === 'WBR';
			if (!inside && /^[a-z_]+(\.[a-z_0-9]+)+$/.test(node.data.trim())) faults.push(`${name}: a key instead of its words: ${node.data.trim()}`);
		}
		const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node.parentElement.closest('.vh, pre, textarea, [hidden]')) continue;
			for (const sign of node.data.matchAll(/[\s][:;!?»]/g)) {
				const range = document.createRange();
				range.setStart(node, sign.index + 1);
				range.setEnd(node, sign.index + 2);
				const before = document.createRange();
				before.setStart(node, Math.max(0, sign.index - 1));
				before.setEnd(node, Math.max(1, sign.index));
				const [here, there] = [range.getBoundingClientRect(), before.getBoundingClientRect()];
				if (here.height && there.height && here.top > there.top + there.height / 2) faults.push(`${name}: a line begins with ${sign[0].trim()} in "${node.data.slice(0, 60)}"`);
			}
		}
		return faults;
	}, [where, RULES]);
}
