/** French spaces: narrow no-break before ; ! ? » and after «, no-break before the colon.
 * Files keep ordinary spaces. */

const NARROW = '\u202f';
const FIXED = '\u00a0';

/** @param {string} text @param {string} language */
export function typeset(text, language) {
	if (language !== 'fr') return text;
	return text
		.replace(/ ([;!?»])/g, `${NARROW}$1`)
		.replace(/« /g, `«${NARROW}`)
		.replace(/ :(?=\s|$)/g, `${FIXED}:`)
		.replace(/(\d) (?=(?:h|min|s|j|Ko|Mo|%|€)(?![\p{L}]))/gu, `$1${FIXED}`);
}
