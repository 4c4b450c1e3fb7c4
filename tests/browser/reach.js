// What a finger finds of an open dialog: both run in the page.

/** In the page: what of the open dialog is not where a finger finds it. */
export function unreachable() {
	const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
	const faults = [];
	const fits = (box) => box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1
		&& box.right <= innerWidth + 1;
	const found = (node) => {
		const { left, top, width, height } = node.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2,
			top + Math.min(height, innerHeight) / 2);
		return hit && (node.contains(hit) || hit.contains(node) && hit.matches('label'));
	};
	if (!fits(dialog.getBoundingClientRect()))
		faults.push(`the dialog stands at ${JSON.stringify(dialog.getBoundingClientRect())}`);
	if (dialog.scrollWidth > dialog.clientWidth) faults.push('it is too wide');
	for (const node of dialog.querySelectorAll(
		'button, input:not([type=hidden]), select, textarea, a[href], h2, p')) {
		if (!node.checkVisibility() || node.closest('.vh') || node.matches(':empty')) continue;
		if (innerHeight < 280 || node.closest('.dialog-body'))
			node.scrollIntoView({ block: 'nearest' });
		if (!found(node)) faults.push(`out of reach: ${node.outerHTML.slice(0, 90)}`);
	}
	return faults;
}

/** In the page: where the last button is; a press on it is noted, and does nothing. */
export function lastButton() {
	const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
	const button = [...dialog.querySelectorAll('button')]
		.filter((node) => node.checkVisibility() && !node.closest('.vh')).at(-1);
	const note = (event) => { event.preventDefault(); event.stopImmediatePropagation();
		window.pressed = button.contains(event.target); };
	window.pressed = false;
	dialog.addEventListener('click', note, { capture: true, once: true });
	if (innerHeight < 280 || button.closest('.dialog-body')) button.scrollIntoView({ block: 'nearest' });
	const { left, top, width, height } = button.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2, button: button.outerHTML.slice(0, 90) };
}
