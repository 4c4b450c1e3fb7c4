/** Signs as people see them: a letter with its accents, a flag, a family are one. */

/** @type {any} */
let segmenter;

/**
 * At most so many signs of a text, none of them cut. @param {string} text @param {number} most
 * @returns {string[]}
 */
export function signs(text, most = Infinity) {
	if (!('Segmenter' in Intl)) return [...text].slice(0, most);
	segmenter ??= new Intl.Segmenter();
	const found = [];
	for (const { segment } of segmenter.segment(text)) {
		if (found.push(segment) >= most) break;
	}
	return found;
}

/**
 * The beginning of a text, between two words where there are some. @param {string} text @param {number} most
 */
export function beginningOf(text, most) {
	const first = signs(text, most).join('');
	return first.length < text.length ? `${first.replace(/\s\S*$/, '')}…` : text;
}
