"""ISO 8601 dates of reduced precision: reading, comparing, and saying them in a language.

Digits are Western in every language: that is how the article's own date, tables and maps of the field write them,
and it keeps the numbers of a sheet, a popup and a bibliography alike.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from .language import LanguageLike

_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

#: Months as they stand alone with a year.
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "tk": "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
#: Months beside a day, where the language declines them.
_MONTHS_WITH_DAY = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
#: Day, month, year where it is not simply "3 November 2024"; then month and year.
_PATTERNS = {
    "uz": ("{day}-{month} {year}", "{month} {year}"),
    "kk": ("{year} ж. {day} {month}", "{year} ж. {month}"),
    "de": ("{day}. {month} {year}", "{month} {year}"),
    "ka": ("{day} {month}, {year}", "{month}, {year}"),
    "zh": ("{year}年{number}月{day}日", "{year}年{number}月"),
}


@dataclass(frozen=True, order=True)
class IsoDate:
    """A date as precise as it is known; 0 stands for a month or day that is not. Sorts by its first day."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """The date as it was written: `2025`, `2025-07` or `2025-07-21`."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The first day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def overlaps(self, other: IsoDate) -> bool:
        """Whether both may mean the same day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


AsOf = Union[str, date, None]


def parse(written: str | None) -> IsoDate | None:
    """The date for an ISO text (times after it are ignored); None when it is empty or no date."""
    text = (written or "").strip().translate(_EASTERN_DIGITS)
    text = re.split(r"[T ]", text, maxsplit=1)[0]
    match = _PATTERN.fullmatch(text)
    if not match:
        return None
    found = IsoDate(*(int(part or 0) for part in match.groups()))
    try:
        valid = found.first_day <= found.last_day
    except ValueError:
        return None
    reduced = (match.group(2) is None or found.month > 0) and (match.group(3) is None or found.day > 0)
    return found if valid and reduced else None


def today() -> date:
    """The day on the user's own calendar."""
    return datetime.now(timezone.utc).astimezone().date()


def day_of(as_of: AsOf) -> date:
    """The day that is asked for: an ISO text (its first day), a date, or None for today.

    Raises ValueError, saying what was expected, for a text that is no date.
    """
    if as_of is None or as_of == "":
        return today()
    if isinstance(as_of, date):
        return as_of
    found = parse(as_of)
    if found is None:
        raise ValueError(f"“{as_of}” is not a date: write it as 2025, 2025-07 or 2025-07-21.")
    return found.first_day


def holds_on(start: str, end: str, day: date) -> bool:
    """Whether a half-open period holds on a day; an empty start or end is open."""
    first, after = parse(start), parse(end)
    return (first is None or first.first_day <= day) and (after is None or day < after.first_day)


def year_of(written: str) -> str:
    """The year of a date as text; empty when there is none."""
    found = parse(written)
    return f"{found.year}" if found else ""


def say(written: str | date | None, language: LanguageLike) -> str:
    """The date in words and Western digits: "3 November 2024", "3 نوفمبر 2024", "2024年11月3日".

    Languages without a table of months get the ISO date; what is no date comes back as it is.
    """
    iso = written.isoformat() if isinstance(written, date) else (written or "")
    found = parse(iso)
    if found is None:
        return iso
    if not found.month:
        return f"{found.year}年" if _base(language) == "zh" else f"{found.year}"
    code = _base(language)
    months = _MONTHS_WITH_DAY.get(code) if found.day else None
    names = (months or _MONTHS.get(code) or "").split()
    if not names and code not in _PATTERNS:
        return found.iso
    pattern = _PATTERNS.get(code, ("{day} {month} {year}", "{month} {year}"))[0 if found.day else 1]
    month = names[found.month - 1] if names else ""
    return pattern.format(day=found.day, month=month, number=found.month, year=found.year)


def _base(language: LanguageLike) -> str:
    return language.code.replace("-", "_").split("_")[0].lower()
