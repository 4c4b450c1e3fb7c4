// Prints the results of `node --test` as the whole suite counts them: ok, FAIL or skip, and the reason of a
// failure.
export default async function* lines(events) {
	for await (const { type, data } of events) {
		if (data?.details?.type === 'suite'
			|| (type === 'test:pass' && data.name.endsWith('.test.js'))) continue;
		if (type === 'test:pass') yield data.skip !== undefined ? `skip ${data.name} (${data.skip})\n`
			: `ok   ${data.name}\n`;
		if (type === 'test:fail')
			yield `FAIL ${data.name}\n${String(data.details.error.cause?.stack ?? data.details.error.cause ?? data.details.error).replace(/^/gm, '     ')}\n`;
		if (type === 'test:stdout' || type === 'test:stderr')
			yield `${data.message.trimEnd().replace(/^/gm, '     ')}\n`;
	}
}
