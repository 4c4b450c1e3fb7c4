/** Simple Markdown as the tree that the server would make of it, to show a text before it is sent: titles,
 * lists, quotes, tables, strong, emphasis, links. */

const SPANS = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/;

/** Marks inside a line. @param {string} text @returns {any[]} */
function spans(text) {
	const found = text.match(SPANS);
	if (!found) return text ? [text] : [];
	const [all, strong, emphasis, code, label, href] = found;
	const node = strong ? ['strong', ...spans(strong)] : emphasis ? ['em', ...spans(emphasis)] : code
		? ['code', code] : ['a', { href }, label];
	return [...text.slice(0, found.index) ? [text.slice(0, found.index)] : [], node,
		...spans(text.slice(found.index + all.length))];
}

/** The cells of a line of a table: | one | two | */
const cells = (line, name) => ['tr', ...line.replace(/^\s*\||\|\s*$/g, '').split('|')
	.map((cell) => [name, ...spans(cell.trim())])];

const RULE = /^[\s|:-]+$/;

const table = (lines) => ['table', ['thead', cells(lines[0], 'th')],
	['tbody', ...lines.slice(1).filter((line) => !RULE.test(line)).map((line) => cells(line, 'td'))]];

/** What a paragraph is, by how its lines begin. */
const BLOCKS = [
	{ every: /^\s*[-*+] +/, make: (lines) => ['ul', ...lines.map((line) => ['li', ...spans(line)])] },
	{ every: /^\s*\d+[.)] +/, make: (lines) => ['ol', ...lines.map((line) => ['li', ...spans(line)])] },
	{ every: /^\s*> ?/, make: (lines) => ['blockquote', ['p', ...spans(lines.join(' '))]] },
	{ every: /^(?=\s*\|)/, make: table },
	{ every: /^#{1,6} +/, make: (lines) => ['h4', ...spans(lines.join(' '))] },
];

function block(text) {
	const lines = text.split('\n');
	const kind = BLOCKS.find(({ every }) => lines.every((line) => every.test(line)));
	return kind ? kind.make(lines.map((line) => line.replace(kind.every, '')))
		: ['p', ...spans(lines.join(' '))];
}

/** @param {string} text @returns {any[]} the tree */
export const plainTree = (text) => text.replace(/\r/g, '').split(/\n\s*\n/).map((part) => part.trim())
	.filter(Boolean).map(block);
