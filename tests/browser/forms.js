// What a form says of its fields, beside what the server demands of them: the description that it
// makes of its own addresses.

/** In the page: the named fields of a form, as a person sees them. */
function fieldsOf(selector) {
	const form = [...document.querySelectorAll(selector)].at(-1);
	const controls = [...form.elements].filter((one) => one.name && one.type !== 'hidden');
	return [...new Set(controls.map((one) => one.name))].map((name) => {
		const all = controls.filter((one) => one.name === name);
		const [first] = all;
		const words = first.labels?.[0]?.textContent ?? '';
		const filled = (one) => one.type === 'radio' ? one.checked : one.value !== '';
		return {
			name,
			required: all.some((one) => one.required),
			says: /\(facultatif\)/.test(words) ? 'may' : /obligatoire/.test(words) ? 'must' : '',
			given: first.type === 'checkbox' || all.some(filled), // an empty box says no
			typed: first.matches(
				'textarea, input:is([type=text], [type=email], [type=password])'),
			long: first.matches('textarea, [type=text]'),
			most: first.maxLength,
		};
	});
}

/**
 * The fields that an address takes: of its body, or of what follows the ?.
 * @param {any} api openapi.json @param {string} address "post /api/groups"
 */
export function takenBy(api, address) {
	const [verb, path] = address.split(' ');
	const { requestBody, parameters } = api.paths[path][verb];
	const schema = requestBody?.content['application/json'].schema;
	if (schema && Object.keys(schema.properties).length) {
		return { fields: schema.properties, required: schema.required };
	}
	const query = parameters.filter((one) => one.in === 'query');
	return {
		fields: Object.fromEntries(query.map((one) => [one.name, one.schema])),
		required: query.filter((one) => one.required).map((one) => one.name),
	};
}

/**
 * Where a form and the server do not agree: what must be filled in and is not marked so, what is marked and
 * need not be, what may be longer than is taken. `asked` are fields that the server demands in this case
 * alone: whoever calls has seen it refuse; `own` those that only the page reads.
 * @param {any} page @param {string} selector @param {any} api @param {string} address
 * @param {{asked?: string[], own?: string[]}} [known]
 */
export async function disagreements(page, selector, api, address, { asked = [], own = [] } = {}) {
	const { fields, required } = takenBy(api, address);
	const faults = [];
	const found = await page.evaluate(fieldsOf, selector);
	for (const { name, required: marked, says, given, typed, long, most } of found) {
		if (own.includes(name)) continue;
		const demanded = required.includes(name) || asked.includes(name);
		if (!fields[name]) faults.push(`${name} is nothing that ${address} takes`);
		if (demanded && !given && !marked)
			faults.push(`${name} must be filled in, and is not marked so`);
		if (marked && !demanded) faults.push(`${name} is marked, though it may be left out`);
		if (typed && marked !== (says === 'must') || marked && says === 'may') {
			const is = marked ? 'required' : 'not required';
			faults.push(`${name} is ${is}, and its label says ${says || 'nothing'}`);
		}
		const limit = fields[name]?.maxLength;
		if (limit && (most < 0 ? long : most > limit)) {
			const here = most < 0 ? 'any number of' : most;
			faults.push(`${name} may have ${here} characters here, ${limit} there`);
		}
	}
	return faults;
}
