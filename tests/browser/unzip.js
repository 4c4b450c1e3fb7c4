// Reads a ZIP file as a person's computer would: from its directory at the end.
import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** @param {Buffer} zip @returns {Map<string, Buffer>} the files by name */
export function unzip(zip) {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	assert.ok(end >= 0 && zip.readUInt32LE(end) === END, 'a ZIP file has an end');
	const files = new Map();
	let at = zip.readUInt32LE(end + 16);
	for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
		assert.equal(zip.readUInt32LE(at), ENTRY, 'the directory names an entry');
		const [method, size, name, extra, note, start] = [zip.readUInt16LE(at + 10),
			zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30),
			zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
		const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
		const bytes = zip.subarray(data, data + size);
		files.set(zip.toString('utf8', at + 46, at + 46 + name),
			method === 0 ? bytes : inflateRawSync(bytes));
		at += 46 + name + extra + note;
	}
	return files;
}
