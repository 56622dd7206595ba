"""The ground floor: what the compiled data hold, how they are opened, and the words of their codes.

    schema.TABLES["places"].columns                  every table and column: type, unit, description, who may see it
    codes.STATUS.word("planned", translate)          the word for a code
    file.read(path, ("claims", "sources"))           rows of the GeoPackage, read-only; raises file.DataFileError
    records.read_all(records.Claim, rows)            typed records
    dates.parse("2025-07").last_day                  dates of reduced precision
    language.name_columns("ru", columns)             which columns hold the name that a reader wants
    links.split("c01;c02")                           lists in one cell

Needs Python's standard library only. `translate` is a callable of (context, English text).
"""
