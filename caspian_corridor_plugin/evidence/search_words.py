"""What people type that stands in no name: names in other languages, words for kinds of things, numbers in words."""

from __future__ import annotations

import re

#: Names of corridors and places in languages that the tables do not have, by layer or id.
ALSO_CALLED: dict[str, tuple[str, ...]] = {
    "middle_corridor": (
        "Middle Corridor",
        "TITR",
        "Orta Koridor",
        "Orta Dəhliz",
        "O‘rta yo‘lak",
        "Орта дәліз",
        "Средний коридор",
        "ТМТМ",
        "الممر الأوسط",
        "中间走廊",
    ),
    "ctcn": ("CTCN", "EBRD network", "сеть ЕБРР", "ЕБРР", "شبكة البنك الأوروبي", "EBRD"),
    "samarkand_baku": ("Samarkand–Baku", "Самарканд–Баку", "سمرقند باكو", "Semerkant–Bakü"),
    "cn_khorgos": ("Khorgos", "霍尔果斯"),
    "az_baku": ("巴库", "Bakü"),
    "kz_aktau_port": ("阿克套",),
    "kz_dostyk": ("多斯特克",),
    "cn_alashankou": ("阿拉山口",),
    "uz_tashkent": ("塔什干", "Taşkent"),
    "uz_samarkand": ("撒马尔罕", "Semerkant"),
    "kz_almaty1": ("阿拉木图",),
    "ge_tbilisi_cargo": ("第比利斯", "Tiflis"),
    "ge_poti_port": ("波季",),
    "ge_batumi_port": ("巴统",),
    "tm_turkmenbashi_port": ("土库曼巴希",),
    "tm_ashgabat": ("阿什哈巴德",),
    "tr_istanbul": ("伊斯坦布尔",),
    "tr_kars": ("卡尔斯",),
}

#: Words for a kind, a mode or a property, as they are typed in English, Russian, Arabic and Turkish.
GENERAL_WORDS: dict[str, tuple[str, ...]] = {
    "corridor": ("corridor", "коридор", "ممر", "koridor", "走廊"),
    "rail_ferry": ("rail ferry", "ferry", "паром", "عبارة قطارات", "عبارة", "feribot"),
    "sea": ("sea line", "shipping", "морская линия", "خط بحري"),
    "treaty": ("treaty", "договор", "معاهدة", "antlaşma"),
    "council": ("council", "совет", "مجلس", "konsey"),
    "memorandum": ("memorandum", "меморандум", "مذكرة"),
    "fund": ("fund", "фонд", "صندوق"),
    "port": ("port", "порт", "ميناء", "liman"),
    "border_crossing": ("border crossing", "погранпереход", "معبر حدودي"),
    "airport": ("airport", "аэропорт", "مطار"),
    "flight": ("flight", "рейс", "رحلة جوية"),
    "air": ("flight", "рейс", "رحلة جوية"),
    "gauge_break": (
        "gauge 1520 1435",
        "break of gauge",
        "1520 mm",
        "1435 mm",
        "колея 1520",
        "смена колеи",
        "قياس السكة 1520",
    ),
}

_NUMBERS = {
    **dict(
        zip(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
            range(1, 13),
        )
    ),
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 100,
    **dict(zip(["один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"], range(1, 11))),
    "двадцать": 20,
    "тридцать": 30,
    "сто": 100,
    "ثلاثه": 3,
    "اربعه": 4,
    "خمسه": 5,
    "سته": 6,
    "سبعه": 7,
    "ثمانيه": 8,
    "تسعه": 9,
    "عشره": 10,
    "عشرون": 20,
    **dict(zip(["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on"], range(1, 11))),
}
_POWERS = {
    "million": 6, "millions": 6, "mln": 6, "m": 6, "млн": 6, "миллион": 6, "миллиона": 6, "миллионов": 6,
    "مليون": 6, "ملايين": 6, "milyon": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "млрд": 9, "миллиард": 9, "миллиарда": 9, "миллиардов": 9,
    "مليار": 9, "مليارات": 9, "milyar": 9,
}  # fmt: skip
_UNITS = {
    **dict.fromkeys(("tonne", "tonnes", "ton", "tons", "t", "тонн", "тонна", "тонны", "т", "طن", "اطنان"), "tonnes"),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers", "км", "كم", "كيلومتر"), "km"),
    **dict.fromkeys(("euro", "euros", "eur", "евро", "يورو"), "euros"),
    **dict.fromkeys(("dollar", "dollars", "usd", "долларов", "доллар", "دولار"), "dollars"),
    **dict.fromkeys(("percent", "процентов", "процента", "بالمئه", "بالمايه"), "percent"),
}
_GROUPS = re.compile(r"(?<!\d)(\d{1,3})((?: \d{3})+)(?!\d)")
_BARE = re.compile(r"(?<!\S)(\d+)(000000000|000000)(?!\S)")


def with_numbers(folded: str) -> str:
    """Return folded text with numbers, powers and units in one spelling: "10 млн т" and "ten million tonnes" agree."""
    grouped = _GROUPS.sub(lambda match: match.group(1) + match.group(2).replace(" ", ""), folded)
    parted = _BARE.sub(lambda match: f"{match.group(1)} power{len(match.group(2))}", grouped)
    words: list[str] = []
    for word in parted.split():
        if word in _POWERS and words and words[-1].isdigit():
            words.append(f"power{_POWERS[word]}")
        elif word in _NUMBERS:
            words.append(str(_NUMBERS[word]))
        else:
            words.append(_UNITS.get(word, word))
    return " ".join(words)
