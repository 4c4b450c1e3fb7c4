/** Pictures come later: who pastes or drops one is told so. */

const hasFiles = (data) => Boolean(data?.types.includes('Files'));

/** @param {HTMLTextAreaElement} area @param {() => void} say that pictures cannot be taken yet */
export function refusePictures(area, say) {
	// what an office program copies has words too: these are what is meant
	area.addEventListener('paste', (event) => {
		if (!hasFiles(event.clipboardData) || event.clipboardData.types.includes('text/plain'))
			return;
		event.preventDefault();
		say();
	});
	area.addEventListener('drop', (event) => { if (hasFiles(event.dataTransfer)) say(); });
}

/** A file that is dropped beside never takes the place of the page, with all that was typed. */
export function holdPage() {
	for (const way of ['dragover', 'drop'])
		addEventListener(way,
			(event) => { if (hasFiles(event.dataTransfer)) event.preventDefault(); });
}
