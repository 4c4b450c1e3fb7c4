/** The focus is never lost: when what has it goes away, the place where it stood takes it; what was
 * only busy gets it back. */

/** @type {Element[]} what has the focus, then all that it stands in */
let trail = [];

const usable = (node) => node?.isConnected && !node.matches(':disabled') && node.checkVisibility();

/** Where it stood: something made to be found there, or the heading of that part. Never a button beside it,
 * which a second press would press. */
function heir() {
	if (usable(trail[0])) return trail[0];
	for (const around of trail.slice(1)) {
		if (!usable(around)) continue;
		const place = around.id !== 'main' && around.matches('[tabindex]') ? around
			: around.querySelector('h1, h2, h3') ?? (around.id === 'main' ? around : null);
		if (place) return place;
	}
	return document.querySelector('#main h1');
}

function restore() {
	const active = document.activeElement;
	// what is hidden keeps the focus for a moment
	if (active !== document.body && active?.checkVisibility() || !trail.length) return;
	const place = heir();
	if (place && !place.matches('[tabindex], a, button, input, select, textarea, summary'))
		place.setAttribute('tabindex', '-1');
	place?.focus();
}

/** Who presses beside everything wants the focus nowhere. */
function left() {
	setTimeout(() => { if (document.activeElement === document.body && usable(trail[0])) trail = []; });
}

/** Watches the whole page. */
export function keepFocus() {
	document.addEventListener('focusin', (event) => {
		trail = [];
		for (let node = event.target; node && node !== document.body; node = node.parentElement)
			trail.push(node);
	});
	document.addEventListener('focusout', left);
	new MutationObserver(restore).observe(document.body,
		{ childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
}
