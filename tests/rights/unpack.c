/* Unpacks a ZIP file into a folder that exists: unpack FILE FOLDER. Refuses paths
 * that would lead elsewhere. */
#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct archive *in = archive_read_new(), *out = archive_write_disk_new();
	struct archive_entry *entry;
	int code;

	if (argc != 3 || chdir(argv[2]) != 0)
		return 64;
	archive_read_support_format_zip(in);
	archive_write_disk_set_options(out,
	                               ARCHIVE_EXTRACT_SECURE_NODOTDOT | ARCHIVE_EXTRACT_SECURE_SYMLINKS);
	if (archive_read_open_filename(in, argv[1], 65536) != ARCHIVE_OK)
		return 1;
	while ((code = archive_read_next_header(in, &entry)) == ARCHIVE_OK)
		if (archive_entry_pathname(entry)[0] == '/' ||
		    archive_read_extract2(in, entry, out) != ARCHIVE_OK)
			break;
	if (code != ARCHIVE_EOF)
		fprintf(stderr, "unpack: %s\n",
		        archive_error_string(in) ? archive_error_string(in) : "a path leads elsewhere");
	archive_write_free(out);
	archive_read_free(in);
	return code == ARCHIVE_EOF ? 0 : 1;
}
