/* The settings: what they may be, where they come from, and that every mistake is refused. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/config.h"
#include "suite.h"

/* Whether the settings can be read, as they are in the environment. */
static bool readable(void)
{
	struct config config;
	bool well = config_read(&config);

	config_forget(&config);
	return well;
}

/* The same with one more variable. */
static bool readable_with(const char *name, const char *value)
{
	setenv(name, value, 1);
	bool well = readable();

	unsetenv(name);
	return well;
}

START_TEST(settings_are_read_and_mistakes_refused)
{
	struct config config;

	ck_assert(freopen("/dev/null", "w", stderr) != NULL);
	setenv("PARVIS_PORT", "9999", 1);
	setenv("PARVIS_COMPANY", "Société Exemple", 1);
	setenv("DATABASE_URL", "postgresql:///x", 1);
	ck_assert(config_read(&config));
	ck_assert_int_eq(config.port, 9999);
	ck_assert_str_eq(config.company, "Société Exemple");
	ck_assert_str_eq(config.database, "postgresql:///x");
	ck_assert_str_eq(config.listen, "127.0.0.1");
	config_forget(&config);
	ck_assert(!readable_with("PARVIS_PROT", "1"));
	ck_assert(!readable_with("PARVIS_", "1"));
	ck_assert(!readable_with("PARVIS_PORT_", "1"));
	ck_assert(!readable_with("PARVIS__FILE", "1"));
	ck_assert(readable_with("PARVI", "1"));
}
END_TEST

/* What can work, and what cannot. */
static const struct {
	const char *name;
	const char *good[9], *bad[32];
} rules[] = {
	{ "PARVIS_PORT",
	  { "1", "8080", "65535" },
	  { "0", "65536", "70000", "84142", "-1", "many", "", " 80", "80 ", "0x50" } },
	{ "PARVIS_WORKERS", { "1", "256" }, { "0", "257", "1000000" } },
	{ "PARVIS_DOORS", { "1", "64" }, { "0", "65" } },
	{ "PARVIS_JOBS", { "0", "1" }, { "2", "yes", "on" } },
	{ "PARVIS_ADMIN_HANDLES_REQUESTS", { "0", "1", "auto" }, { "7", "-1", "true", "", "AUTO", "auto " } },
	{ "PARVIS_LISTEN",
	  { "127.0.0.1", "::1", "127.9.9.9" },
	  { "localhost", "banana", "", "0.0.0.0", "::", "10.0.0.1" } },
	{ "PARVIS_TRUSTED_PROXY",
	  { "", "172.18.0.0/16", "10.0.0.1,2001:db8::/32", "::1" },
	  { "proxy", "10.0.0.0/33", "0.0.0.0/0", "10.0.0.1;::1", "*" } },
	{ "PARVIS_ORIGIN", { "parvis.local/log", "a" }, { "", "a b", "a+b", "société/journal" } },
	{ "PARVIS_PUBLIC_URL",
	  { "", "https://parvis.example", "https://parvis.example:8443", "https://our_intranet",
	    "http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://[2001:db8::1]" },
	  { "hello",
	    "https://",
	    "https://parvis.example/",
	    "https://parvis.example/parvis",
	    "https://parvis.example?a",
	    "https://Parvis.example",
	    "HTTPS://parvis.example",
	    "https://anna@parvis.example",
	    "https://parvis.example:443",
	    "https://parvis.example:0",
	    "https://parvis.example:08443",
	    "https://parvis.example:99999",
	    "https://parvis.example:",
	    "https://société.example",
	    "https://parvis example",
	    "https://.example",
	    "https://-",
	    "https://[::1",
	    "https://[banana]",
	    "https://[]",
	    "https://::1",
	    "http://parvis.example",
	    "http://localhost:80",
	    "http://localhost.example",
	    "http://10.0.0.1",
	    "ftp://localhost",
	    "//parvis.example",
	    "https:/parvis.example",
	    " https://parvis.example",
	    "https://parvis.example " } },
};

START_TEST(a_value_is_what_its_setting_may_be)
{
	ck_assert(freopen("/dev/null", "w", stderr) != NULL);
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		for (int k = 0; rules[i].good[k]; k++)
			ck_assert_msg(readable_with(rules[i].name, rules[i].good[k]), "%s=%s", rules[i].name,
			              rules[i].good[k]);
		for (int k = 0; rules[i].bad[k]; k++)
			ck_assert_msg(!readable_with(rules[i].name, rules[i].bad[k]), "%s=%s", rules[i].name,
			              rules[i].bad[k]);
	}
	setenv("PARVIS_ALLOW_PUBLIC", "1", 1);
	ck_assert(readable_with("PARVIS_LISTEN", "0.0.0.0"));
}
END_TEST

static void write_file(const char *path, const char *content, size_t length)
{
	FILE *out = fopen(path, "w");

	ck_assert_uint_eq(fwrite(content, 1, length, out), length);
	fclose(out);
}

/* A folder of its own with a file of settings and a secret; the environment wins over the file. */
START_TEST(settings_come_from_files_too)
{
	char folder[] = "/tmp/parvis-unit-XXXXXX", file[64], secret[64], lines[256];
	struct config config;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(file, sizeof file, "%s/settings", folder);
	snprintf(secret, sizeof secret, "%s/secret", folder);
	int length = snprintf(lines, sizeof lines,
	                      "# a remark\n\n  \t\n  # another = one\nPARVIS_PORT=1234\r\nPARVIS_WORKERS=3\n"
	                      "PARVIS_DATABASE_FILE=%s\nPARVIS_COMPANY=",
	                      secret);
	write_file(file, lines, (size_t)length);
	write_file(secret, "postgresql:///secret\n", strlen("postgresql:///secret\n"));
	setenv("PARVIS_CONFIG_FILE", file, 1);
	setenv("PARVIS_PORT", "4321", 1);
	ck_assert(config_read(&config));
	ck_assert_int_eq(config.port, 4321);
	ck_assert_int_eq(config.workers, 3);
	ck_assert_str_eq(config.database, "postgresql:///secret");
	ck_assert_str_eq(config.company, "");
	config_forget(&config);
	unlink(file);
	unlink(secret);
	rmdir(folder);
}
END_TEST

static char folder[32], file[64];

/* A folder of its own with a file, whose name is that of the settings. */
static void make_file(void)
{
	ck_assert(freopen("/dev/null", "w", stderr) != NULL);
	snprintf(folder, sizeof folder, "/tmp/parvis-unit-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(file, sizeof file, "%s/settings", folder);
}

static void remove_file(void)
{
	unlink(file);
	rmdir(folder);
}

static const char zero[] = "PARVIS_COMPANY=a\0b\n";

START_TEST(a_file_that_holds_anything_else_is_refused)
{
	static const char *const contents[] = { "PARVIS_PORT\n",
		                                "PORT=80\n",
		                                "export PARVIS_PORT=80\n",
		                                "PARVIS_PORT=0\n",
		                                "nonsense",
		                                "=\n",
		                                "PARVIS_PROT=1\n",
		                                "PARVIS_PORT = 80",
		                                "PARVIS_PORT:80\n",
		                                "PARVIS_CONFIG_FILE=/dev/null\n" };

	for (size_t i = 0; i < sizeof contents / sizeof contents[0]; i++) {
		write_file(file, contents[i], strlen(contents[i]));
		ck_assert_msg(!readable_with("PARVIS_CONFIG_FILE", file), "%s", contents[i]);
	}
	write_file(file, zero, sizeof zero - 1);
	ck_assert(!readable_with("PARVIS_CONFIG_FILE", file));
	ck_assert(!readable_with("PARVIS_CONFIG_FILE", folder));
	ck_assert(!readable_with("PARVIS_CONFIG_FILE", "/nowhere/at/all"));
	ck_assert(!readable_with("PARVIS_CONFIG_FILE", ""));
}
END_TEST

START_TEST(a_value_in_a_file_is_a_short_text)
{
	char much[4096];

	ck_assert(!readable_with("PARVIS_DATABASE_FILE", folder));
	ck_assert(!readable_with("PARVIS_DATABASE_FILE", "/nowhere/at/all"));
	ck_assert(!readable_with("PARVIS_DATABASE_FILE", "/dev/null"));
	memset(much, 'x', sizeof much);
	write_file(file, much, sizeof much);
	ck_assert(!readable_with("PARVIS_COMPANY_FILE", file));
	write_file(file, much, sizeof much - 1);
	ck_assert(readable_with("PARVIS_COMPANY_FILE", file));
	write_file(file, zero, sizeof zero - 1);
	ck_assert(!readable_with("PARVIS_COMPANY_FILE", file));
}
END_TEST

UNIT_SUITE(settings, TEST(settings_are_read_and_mistakes_refused), TEST(a_value_is_what_its_setting_may_be),
           TEST(settings_come_from_files_too), AROUND(make_file, remove_file),
           TEST(a_file_that_holds_anything_else_is_refused), TEST(a_value_in_a_file_is_a_short_text))
