/** The two regions that screen readers listen to, present from the start: polite for news,
 * assertive for failures. */

let turn = 0;

/**
 * Says something. The odd no-break space makes the same text heard twice. @param {string} text
 * @param {{urgent?: boolean}} [options]
 */
export function announce(text, { urgent = false } = {}) {
	const region = document.getElementById(urgent ? 'alert' : 'status');
	if (region) region.textContent = text + (turn++ % 2 ? '\u00a0' : '');
}
