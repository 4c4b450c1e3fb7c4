/* The version of the program, said by `parvis --version` and openapi.json: the first
 * heading of CHANGELOG.md. */
#ifndef PARVIS_BASE_VERSION_H
#define PARVIS_BASE_VERSION_H

#define PARVIS_VERSION "0.1.0"

#endif
