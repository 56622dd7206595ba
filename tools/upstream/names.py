"""Names for the base map: countries, seas, lakes, rivers and canals in English, Arabic, Russian and locally."""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    iso_a2: str
    name_en: str
    name_ar: str
    name_ru: str
    name_local: str
    in_story: bool = False


COUNTRIES: dict[str, Country] = {
    "AFG": Country("AF", "Afghanistan", "أفغانستان", "Афганистан", "افغانستان"),
    "ARM": Country("AM", "Armenia", "أرمينيا", "Армения", "Հայաստան", True),
    "AZE": Country("AZ", "Azerbaijan", "أذربيجان", "Азербайджан", "Azərbaycan", True),
    "BGR": Country("BG", "Bulgaria", "بلغاريا", "Болгария", "България", True),
    "BLR": Country("BY", "Belarus", "بيلاروس", "Беларусь", "Беларусь"),
    "CHN": Country("CN", "China", "الصين", "Китай", "中国", True),
    "CYP": Country("CY", "Cyprus", "قبرص", "Кипр", "Κύπρος"),
    "GEO": Country("GE", "Georgia", "جورجيا", "Грузия", "საქართველო", True),
    "GRC": Country("GR", "Greece", "اليونان", "Греция", "Ελλάδα"),
    "IND": Country("IN", "India", "الهند", "Индия", "भारत"),
    "IRN": Country("IR", "Iran", "إيران", "Иран", "ایران"),
    "IRQ": Country("IQ", "Iraq", "العراق", "Ирак", "العراق"),
    "ISR": Country("IL", "Israel", "إسرائيل", "Израиль", "ישראל"),
    "JOR": Country("JO", "Jordan", "الأردن", "Иордания", "الأردن"),
    "KAZ": Country("KZ", "Kazakhstan", "كازاخستان", "Казахстан", "Қазақстан", True),
    "KGZ": Country("KG", "Kyrgyzstan", "قيرغيزستان", "Киргизия", "Кыргызстан", True),
    "LBN": Country("LB", "Lebanon", "لبنان", "Ливан", "لبنان"),
    "LTU": Country("LT", "Lithuania", "ليتوانيا", "Литва", "Lietuva"),
    "MDA": Country("MD", "Moldova", "مولدوفا", "Молдавия", "Moldova"),
    "PAK": Country("PK", "Pakistan", "باكستان", "Пакистан", "پاکستان"),
    "POL": Country("PL", "Poland", "بولندا", "Польша", "Polska"),
    "ROU": Country("RO", "Romania", "رومانيا", "Румыния", "România", True),
    "RUS": Country("RU", "Russia", "روسيا", "Россия", "Россия"),
    "SYR": Country("SY", "Syria", "سوريا", "Сирия", "سوريا"),
    "TJK": Country("TJ", "Tajikistan", "طاجيكستان", "Таджикистан", "Тоҷикистон", True),
    "TKM": Country("TM", "Turkmenistan", "تركمانستان", "Туркмения", "Türkmenistan", True),
    "TUR": Country("TR", "Türkiye", "تركيا", "Турция", "Türkiye", True),
    "UKR": Country("UA", "Ukraine", "أوكرانيا", "Украина", "Україна"),
    "UZB": Country("UZ", "Uzbekistan", "أوزبكستان", "Узбекистан", "Oʻzbekiston", True),
}


class Water(NamedTuple):
    """A sea or a lake, with a point that lies in it."""

    id: str
    kind: str
    name_en: str
    name_ar: str
    name_ru: str
    name_local: str
    lon: float
    lat: float
    rank: int


SEAS: tuple[Water, ...] = (
    Water("caspian_sea", "sea", "Caspian Sea", "بحر قزوين", "Каспийское море", "", 51.0, 41.8, 1),
    Water("black_sea", "sea", "Black Sea", "البحر الأسود", "Чёрное море", "", 34.0, 43.2, 1),
    Water("azov_sea", "sea", "Sea of Azov", "بحر آزوف", "Азовское море", "", 36.8, 46.1, 2),
    Water("marmara_sea", "sea", "Sea of Marmara", "بحر مرمرة", "Мраморное море", "Marmara Denizi", 28.2, 40.7, 3),
    Water("mediterranean_sea", "sea", "Mediterranean Sea", "البحر المتوسط", "Средиземное море", "", 30.0, 34.6, 1),
)

LAKES: tuple[Water, ...] = (
    Water("garabogazkol", "lake", "Garabogazköl", "قره بوغاز", "Кара-Богаз-Гол", "Garabogazköl", 53.6, 41.4, 2),
    Water("aral_north", "lake", "North Aral Sea", "بحر آرال الشمالي", "Северное Аральское море", "", 60.6, 46.5, 2),
    Water("aral_west", "lake", "West Aral Sea", "بحر آرال الغربي", "Западное Аральское море", "", 58.4, 45.0, 2),
    Water("aral_east", "lake", "East Aral Sea", "بحر آرال الشرقي", "Восточное Аральское море", "", 60.2, 46.0, 3),
    Water("balkhash", "lake", "Lake Balkhash", "بحيرة بلخاش", "Балхаш", "Балқаш", 74.2, 45.9, 2),
    Water("issyk_kul", "lake", "Issyk-Kul", "إيسيك كول", "Иссык-Куль", "Ысык-Көл", 77.2, 42.45, 2),
    Water("alakol", "lake", "Lake Alakol", "بحيرة ألاكول", "Алаколь", "Алакөл", 81.7, 46.1, 3),
    Water("sasykkol", "lake", "Lake Sasykkol", "بحيرة ساسيكول", "Сасыкколь", "Сасықкөл", 80.95, 46.6, 4),
    Water("sevan", "lake", "Lake Sevan", "بحيرة سيفان", "Севан", "Սևան", 45.3, 40.35, 3),
    Water("van", "lake", "Lake Van", "بحيرة فان", "Ван", "Van Gölü", 42.9, 38.6, 2),
    Water("urmia", "lake", "Lake Urmia", "بحيرة أرومية", "Урмия", "دریاچه ارومیه", 45.5, 37.6, 2),
    Water(
        "aydar",
        "lake",
        "Aydar–Arnasay Lakes",
        "بحيرات أيدر أرنساي",
        "Айдаро-Арнасайские озёра",
        "Aydarkoʻl",
        66.9,
        40.9,
        3,
    ),
    Water(
        "shardara",
        "lake",
        "Shardara Reservoir",
        "خزان شاردارا",
        "Шардаринское водохранилище",
        "Шардара",
        68.1,
        41.17,
        3,
    ),
    Water(
        "kapchagay",
        "lake",
        "Kapchagay Reservoir",
        "خزان قبشاغاي",
        "Капчагайское водохранилище",
        "Қапшағай",
        77.6,
        43.83,
        3,
    ),
    Water(
        "sarygamysh",
        "lake",
        "Sarygamysh Lake",
        "بحيرة ساري قاميش",
        "Сарыкамышское озеро",
        "Sarygamyş köli",
        57.4,
        41.9,
        3,
    ),
    Water(
        "kayrakkum",
        "lake",
        "Kayrakkum Reservoir",
        "خزان قيراقوم",
        "Кайраккумское водохранилище",
        "Баҳри тоҷик",
        70.0,
        40.28,
        4,
    ),
    Water("zaysan", "lake", "Lake Zaysan", "بحيرة زايسان", "Зайсан", "Зайсан", 83.9, 48.1, 3),
    Water("tengiz", "lake", "Lake Tengiz", "بحيرة تنغيز", "Тенгиз", "Теңіз", 69.0, 50.4, 3),
    Water("ebinur", "lake", "Ebinur Lake", "بحيرة إبينور", "Эби-Нур", "艾比湖", 82.9, 44.85, 4),
    Water("sayram", "lake", "Sayram Lake", "بحيرة سيرام", "Сайрам-Нур", "赛里木湖", 81.2, 44.6, 4),
    Water("song_kol", "lake", "Song-Köl", "سونغ كول", "Сонкёль", "Соң-Көл", 75.1, 41.83, 4),
    Water("chatyr_kol", "lake", "Chatyr-Köl", "تشاتير كول", "Чатыр-Кёль", "Чатыр-Көл", 75.3, 40.63, 4),
    Water(
        "toktogul",
        "lake",
        "Toktogul Reservoir",
        "خزان توكتوغول",
        "Токтогульское водохранилище",
        "Токтогул",
        72.9,
        41.8,
        4,
    ),
    Water("karakul", "lake", "Karakul", "قره كول", "Каракуль", "Қарокӯл", 73.45, 39.03, 4),
    Water("nurek", "lake", "Nurek Reservoir", "خزان نورك", "Нурекское водохранилище", "Норак", 69.5, 38.45, 4),
    Water(
        "tuyamuyun",
        "lake",
        "Tuyamuyun Reservoir",
        "خزان تويامويون",
        "Туямуюнское водохранилище",
        "Tuyamoʻyin",
        61.6,
        40.95,
        4,
    ),
    Water("dengizkul", "lake", "Dengizkul", "دنغيزكول", "Денгизкуль", "Dengizkoʻl", 64.15, 39.1, 4),
    Water(
        "mingachevir",
        "lake",
        "Mingachevir Reservoir",
        "خزان منغجفير",
        "Мингечевирское водохранилище",
        "Mingəçevir",
        46.8,
        40.9,
        3,
    ),
    Water("tuz", "lake", "Lake Tuz", "بحيرة توز", "Туз", "Tuz Gölü", 33.4, 38.75, 3),
    Water("beysehir", "lake", "Lake Beyşehir", "بحيرة بيشهر", "Бейшехир", "Beyşehir Gölü", 31.5, 37.75, 4),
    Water("egirdir", "lake", "Lake Eğirdir", "بحيرة إغيردير", "Эгирдир", "Eğirdir Gölü", 30.87, 38.05, 4),
    Water(
        "ataturk",
        "lake",
        "Atatürk Reservoir",
        "خزان أتاتورك",
        "Водохранилище Ататюрк",
        "Atatürk Barajı",
        38.5,
        37.55,
        3,
    ),
    Water("keban", "lake", "Keban Reservoir", "خزان كيبان", "Кебанское водохранилище", "Keban Barajı", 39.1, 38.75, 3),
    Water("assad", "lake", "Lake Assad", "بحيرة الأسد", "Эль-Асад", "بحيرة الأسد", 38.2, 36.0, 4),
    Water("thartar", "lake", "Lake Tharthar", "بحيرة الثرثار", "Тартар", "بحيرة الثرثار", 43.2, 34.0, 4),
    Water(
        "tsimlyansk", "lake", "Tsimlyansk Reservoir", "خزان تسيمليانسك", "Цимлянское водохранилище", "", 42.8, 48.0, 3
    ),
    Water(
        "volgograd", "lake", "Volgograd Reservoir", "خزان فولغوغراد", "Волгоградское водохранилище", "", 45.6, 50.3, 3
    ),
    Water("saratov", "lake", "Saratov Reservoir", "خزان ساراتوف", "Саратовское водохранилище", "", 48.4, 52.75, 4),
    Water("kuybyshev", "lake", "Kuybyshev Reservoir", "خزان كويبيشيف", "Куйбышевское водохранилище", "", 49.1, 53.7, 3),
    Water("manych", "lake", "Manych-Gudilo", "مانيتش غوديلو", "Маныч-Гудило", "", 42.95, 46.25, 4),
    Water(
        "kakhovka",
        "lake",
        "Kakhovka Reservoir (drained 2023)",
        "خزان كاخوفكا (جف عام 2023)",
        "Каховское водохранилище (спущено в 2023)",
        "",
        34.1,
        47.4,
        4,
    ),
    Water(
        "kremenchuk", "lake", "Kremenchuk Reservoir", "خزان كريمنتشوك", "Кременчугское водохранилище", "", 32.6, 49.3, 4
    ),
    Water(
        "hirfanli",
        "lake",
        "Hirfanlı Reservoir",
        "خزان هيرفانلي",
        "Водохранилище Хирфанлы",
        "Hirfanlı Barajı",
        33.6,
        39.15,
        4,
    ),
    Water("selety_teniz", "lake", "Selety-Teniz", "سيليتي تنغيز", "Селетытениз", "Сілетітеңіз", 73.2, 53.2, 4),
)


class River(NamedTuple):
    """A river, followed from point to point through the lines of the World Data Bank II; None leaves a gap (a lake)."""

    id: str
    name_en: str
    name_ar: str
    name_ru: str
    name_local: str
    rank: int
    through: tuple[tuple[float, float] | None, ...]
    #: Stretches that the source lacks, threaded through the wider stretches of OpenStreetMap.
    extra: tuple[tuple[tuple[float, float], ...], ...] = ()


RIVERS: tuple[River, ...] = (
    River(
        "syr_darya",
        "Syr Darya",
        "سيحون (سير داريا)",
        "Сырдарья",
        "Сырдария / Sirdaryo",
        1,
        (
            (71.76, 40.90),
            (70.5, 40.42),
            (69.85, 40.27),
            (68.72, 40.88),
            (68.46, 41.10),
            (68.0, 41.27),
            (68.3, 42.6),
            (65.5, 44.85),
            (61.0, 46.1),
        ),
        (((68.18, 41.13), (68.30, 41.125), (68.40, 41.115), (68.45, 41.105)),),
    ),
    River(
        "naryn",
        "Naryn",
        "نارين",
        "Нарын",
        "Нарын",
        3,
        ((71.76, 40.90), (72.6, 41.35), (74.0, 41.4), (76.0, 41.43), (77.8, 41.75)),
    ),
    River(
        "amu_darya",
        "Amu Darya",
        "جيحون (أمو داريا)",
        "Амударья",
        "Amudaryo / Amyderýa",
        1,
        ((68.3, 37.12), (66.5, 37.38), (65.3, 37.75), (63.6, 39.15), (62.2, 40.6), (60.2, 42.2), (59.2, 43.5)),
    ),
    River(
        "panj",
        "Panj",
        "بنج",
        "Пяндж",
        "Панҷ",
        3,
        ((68.3, 37.12), (69.5, 37.15), (70.3, 37.9), (71.0, 38.4), (71.5, 37.6), (71.6, 36.75)),
    ),
    River("vakhsh", "Vakhsh", "وخش", "Вахш", "Вахш", 4, ((68.3, 37.12), (68.75, 37.8), (69.3, 38.3), (70.6, 39.0))),
    River(
        "zeravshan",
        "Zeravshan",
        "زرافشان",
        "Зеравшан",
        "Zarafshon",
        2,
        ((63.8, 39.35), (64.5, 40.1), (66.0, 40.0), (67.2, 39.6), (68.8, 39.42), (70.3, 39.45)),
    ),
    River("chirchik", "Chirchik", "تشيرتشيك", "Чирчик", "Chirchiq", 3, ((68.715, 40.90), (69.3, 41.25), (70.0, 41.64))),
    River(
        "chu",
        "Chu",
        "تشو",
        "Чу",
        "Шу / Чүй",
        3,
        ((75.7, 42.6), (74.2, 43.3), (73.0, 43.9), (71.5, 44.55), (69.5, 44.9), (67.6, 44.98)),
    ),
    River("talas", "Talas", "طلاس", "Талас", "Талас", 4, ((72.2, 42.5), (71.4, 42.85), (70.6, 43.9))),
    River(
        "ili",
        "Ili",
        "إيلي",
        "Или",
        "Іле",
        2,
        (
            (83.9, 43.32),
            (82.0, 43.64),
            (80.0, 43.81),
            (78.2, 43.87),
            None,
            (77.13, 43.90),
            (76.7, 44.4),
            (75.7, 45.0),
            (74.1, 45.35),
        ),
    ),
    River("karatal", "Karatal", "قراتال", "Каратал", "Қаратал", 4, ((78.1, 45.0), (77.4, 45.7), (77.2, 46.35))),
    River("sarysu", "Sarysu", "ساريسو", "Сарысу", "Сарысу", 4, ((69.0, 47.95), (67.3, 46.6), (66.9, 45.4))),
    River(
        "ural",
        "Ural (Zhaiyk)",
        "أورال (جايق)",
        "Урал",
        "Жайық",
        1,
        ((51.6, 47.0), (51.8, 48.5), (51.35, 51.2), (54.5, 51.6), (57.0, 51.1), (58.5, 51.3)),
    ),
    River("volga", "Volga", "الفولغا", "Волга", "Волга", 1, ((47.9, 45.9), (47.0, 47.3), (44.6, 48.65))),
    River("don", "Don", "الدون", "Дон", "Дон", 2, ((39.5, 47.2), (41.5, 47.6), (42.1, 47.75))),
    River("kuban", "Kuban", "كوبان", "Кубань", "Кубань", 3, ((37.6, 45.3), (39.0, 45.0), (41.0, 45.2), (42.0, 44.2))),
    River("terek", "Terek", "تيريك", "Терек", "Терек", 3, ((47.4, 43.7), (46.0, 43.6), (44.5, 43.7), (44.6, 42.9))),
    River(
        "kura",
        "Kura (Mtkvari)",
        "كورا (متكواري)",
        "Кура",
        "Kür / მტკვარი",
        1,
        (
            (49.35, 39.35),
            (48.5, 40.0),
            (47.1, 40.6),
            (46.5, 41.0),
            (45.1, 41.4),
            (44.1, 41.97),
            (43.2, 41.6),
            (42.7, 40.9),
        ),
    ),
    River(
        "aras",
        "Aras (Araks)",
        "أراس",
        "Аракс",
        "Araz / Արաքս",
        1,
        (
            (48.0, 39.73),
            (47.39, 39.46),
            (46.5, 38.9),
            (45.6, 38.95),
            (44.4, 39.99),
            (43.65, 40.13),
            (42.0, 40.0),
            (41.36, 39.33),
        ),
        (((48.48, 40.02), (48.3, 39.95), (48.05, 39.80), (48.0, 39.73)),),
    ),
    River("coruh", "Çoruh", "تشوروه", "Чорох", "Çoruh", 4, ((41.55, 41.6), (41.8, 41.1), (40.5, 40.4))),
    River(
        "kizilirmak",
        "Kızılırmak",
        "قزل إرماق",
        "Кызылырмак",
        "Kızılırmak",
        2,
        ((36.0, 41.7), (34.6, 40.9), (33.5, 39.6), (34.7, 38.75), (36.9, 39.65), (38.2, 39.85)),
    ),
    River(
        "yesilirmak",
        "Yeşilırmak",
        "يشيل إرماق",
        "Ешильырмак",
        "Yeşilırmak",
        4,
        ((36.6, 41.35), (36.5, 40.6), (38.3, 40.2)),
    ),
    River(
        "sakarya",
        "Sakarya",
        "سقاريا",
        "Сакарья",
        "Sakarya",
        3,
        ((30.65, 41.12), (30.3, 40.3), (31.5, 39.9), (31.0, 39.3)),
    ),
    River(
        "euphrates",
        "Euphrates",
        "الفرات",
        "Евфрат",
        "Fırat",
        1,
        (
            (42.0, 34.3),
            (40.1, 35.3),
            (38.4, 36.0),
            (38.0, 36.9),
            (38.3, 37.6),
            (38.9, 38.4),
            (38.6, 39.2),
            (39.6, 39.7),
            (41.2, 39.95),
        ),
    ),
    River("murat", "Murat", "مراد", "Мурат", "Murat", 4, ((39.3, 38.7), (40.5, 38.8), (41.6, 39.0))),
    River("tigris", "Tigris", "دجلة", "Тигр", "Dicle", 2, ((44.3, 33.4), (43.2, 36.3), (42.4, 37.1), (40.3, 37.9))),
    River(
        "danube",
        "Danube",
        "الدانوب",
        "Дунай",
        "Dunărea",
        1,
        ((29.6, 45.2), (28.0, 45.4), (27.9, 44.3), (26.0, 43.8), (24.3, 43.7)),
    ),
    River(
        "dniester",
        "Dniester",
        "دنيستر",
        "Днестр",
        "Nistru",
        3,
        ((30.3, 46.4), (29.0, 47.2), (27.5, 48.4), (25.0, 48.9)),
    ),
    River("dnieper", "Dnieper", "دنيبر", "Днепр", "Дніпро", 2, ((30.55, 50.9), (30.6, 52.0))),
    River("prut", "Prut", "بروت", "Прут", "Prut", 4, ((28.2, 45.47), (27.7, 47.0), (26.0, 48.3))),
    River("irtysh", "Irtysh", "إرتيش", "Иртыш", "Ертіс", 2, ((75.5, 53.9), (77.0, 52.3), (80.2, 50.4), (82.6, 49.95))),
    River(
        "ishim",
        "Ishim (Esil)",
        "إيشيم",
        "Ишим",
        "Есіл",
        3,
        ((72.5, 51.0), (71.4, 51.15), (69.5, 51.8), (67.5, 51.9), (66.4, 52.0), (67.0, 53.6)),
    ),
    River("tobol", "Tobol", "توبول", "Тобол", "Тобыл", 4, ((61.6, 52.0), (63.7, 53.2))),
    River("turgay", "Turgay", "تورغاي", "Тургай", "Торғай", 4, ((64.0, 50.2), (63.6, 49.6))),
    River(
        "murghab", "Murghab", "مرغاب", "Мургаб", "Murgap", 3, ((61.5, 37.9), (62.3, 36.9), (62.8, 36.0), (63.5, 35.3))
    ),
    River(
        "tejen",
        "Tejen (Hari Rud)",
        "تجن (هريرود)",
        "Теджен",
        "Tejen",
        3,
        ((60.2, 38.0), (60.8, 37.1), (61.2, 35.6), (62.2, 34.35), (64.5, 34.4)),
    ),
    River("atrek", "Atrek", "أترك", "Атрек", "Etrek", 4, ((54.0, 37.4), (55.2, 37.9), (57.5, 37.4))),
    River(
        "sefid_rud",
        "Sefid-Rud (Qizil Uzan)",
        "سفيد رود",
        "Сефидруд",
        "سفیدرود",
        3,
        ((49.95, 37.45), (49.4, 36.8), (48.0, 37.2), (47.5, 36.2)),
    ),
    River("tarim", "Tarim", "تاريم", "Тарим", "塔里木河", 3, ((84.0, 41.05), (81.0, 40.6))),
    River("yarkand", "Yarkand", "يارقند", "Яркенд", "叶尔羌河", 4, ((81.0, 40.5), (78.6, 39.3), (77.2, 38.3))),
)

#: Canals, threaded through the wider stretches of OpenStreetMap along a rough course.
THREADED: tuple[River, ...] = (
    River(
        "karakum_canal",
        "Karakum Canal",
        "قناة قره قوم",
        "Каракумский канал",
        "Garagum kanaly",
        2,
        (
            (65.35, 37.65),
            (64.6, 37.78),
            (63.0, 37.78),
            (62.4, 37.8),
            (61.9, 37.55),
            (61.3, 37.2),
            (60.5, 37.25),
            (59.5, 37.55),
            (58.3, 38.05),
        ),
    ),
)
