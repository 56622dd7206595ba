<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Algorithms</name>
    <message>
        <source>A row could not be written: {reason}</source>
        <translation>Не удалось записать строку: {reason}</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Атлас</translation>
    </message>
    <message>
        <source>Avoid (places, country codes or sections, separated by semicolons)</source>
        <translation>Избегать (пункты, коды стран или участки через точку с запятой)</translation>
    </message>
    <message>
        <source>Bibliography</source>
        <translation>Библиография</translation>
    </message>
    <message>
        <source>Build the atlas project</source>
        <translation>Создать проект атласа</translation>
    </message>
    <message>
        <source>Builds a network from lines, for routes, matrices and catchments.</source>
        <translation>Строит из линий сеть для маршрутов, матриц и зон доступности.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>Зона доступности</translation>
    </message>
    <message>
        <source>Chokepoints</source>
        <translation>Узкие места</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Claims that other sources contradict</source>
        <translation>Утверждения, которым противоречат другие источники</translation>
    </message>
    <message>
        <source>Compare routes</source>
        <translation>Сравнить маршруты</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Corridors looked for in each scenario</source>
        <translation>Число искомых коридоров в каждом сценарии</translation>
    </message>
    <message>
        <source>Cost against the line&apos;s direction (empty: the same)</source>
        <translation>Стоимость против направления линии (пусто — та же)</translation>
    </message>
    <message>
        <source>Cost of a line (USD/t or a unit of your own)</source>
        <translation>Стоимость по линии (USD/т или своя единица)</translation>
    </message>
    <message>
        <source>Countries that goods do not pass through (codes, separated by semicolons)</source>
        <translation>Страны, через которые груз не идёт (коды через точку с запятой)</translation>
    </message>
    <message>
        <source>Data file (empty for the plugin&apos;s own)</source>
        <translation>Файл данных (пусто — файл самого модуля)</translation>
    </message>
    <message>
        <source>Date that the map shows (2025, 2025-07 or 2025-07-21; empty for today)</source>
        <translation>Дата, на которую составлена карта (2025, 2025-07 или 2025-07-21; пусто — сегодня)</translation>
    </message>
    <message>
        <source>Destination (id, name in any script, or lon,lat)</source>
        <translation>Назначение (id, название любым письмом или lon,lat)</translation>
    </message>
    <message>
        <source>Destinations (places separated by semicolons, or a point layer)</source>
        <translation>Пункты назначения (через точку с запятой или точечный слой)</translation>
    </message>
    <message>
        <source>Destinations as a point layer</source>
        <translation>Пункты назначения как точечный слой</translation>
    </message>
    <message>
        <source>Direction (both, forward, backward, or OSM&apos;s oneway)</source>
        <translation>Направление (both, forward, backward или oneway из OSM)</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Точек на дюйм</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Рёбра</translation>
    </message>
    <message>
        <source>Every way leads through what is excluded: {links}.</source>
        <translation>Все пути проходят через исключённое: {links}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Обоснование</translation>
    </message>
    <message>
        <source>Evidence report</source>
        <translation>Отчёт об обоснованности</translation>
    </message>
    <message>
        <source>Export the atlas</source>
        <translation>Экспортировать атлас</translation>
    </message>
    <message>
        <source>Extent (empty for the theme&apos;s own)</source>
        <translation>Охват (пусто — охват темы)</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Записано файлов</translation>
    </message>
    <message>
        <source>Finds the best way by rail, road and ship, with time, cost and emissions.</source>
        <translation>Находит лучший путь по железной дороге, автодороге и морю: время, стоимость, выбросы.</translation>
    </message>
    <message>
        <source>Folder of the pack</source>
        <translation>Папка пакета</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Junctions</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Язык карты</translation>
    </message>
    <message>
        <source>Layers, or a project file (empty for every visible layer of the atlas)</source>
        <translation>Слои или файл проекта (пусто — все видимые слои атласа)</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Этапы маршрута</translation>
    </message>
    <message>
        <source>Length of the reached lines</source>
        <translation>Длина достижимых линий</translation>
    </message>
    <message>
        <source>Limits, separated by commas (hours, USD/t, km or kg/t)</source>
        <translation>Пределы через запятую (часы, USD/т, км или кг/т)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Память (МБ)</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Виды транспорта</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Network of your own</source>
        <translation>Собственная сеть</translation>
    </message>
    <message>
        <source>Network of your own (made by “usernetwork”)</source>
        <translation>Собственная сеть (созданная алгоритмом «usernetwork»)</translation>
    </message>
    <message>
        <source>Networks (*.ccnet)</source>
        <translation>Сети (*.ccnet)</translation>
    </message>
    <message>
        <source>No parameter tells the {role} for {what}.</source>
        <translation>Ни один параметр не задаёт {role} для {what}.</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Write an id, a name or lon,lat. Similar: {suggestions}.</source>
        <translation>Пункта «{text}» нет. Укажите id, название или lon,lat. Похожие: {suggestions}.</translation>
    </message>
    <message>
        <source>No way leads from {origin} to {destination} on this network.</source>
        <translation>В этой сети нет пути от {origin} до {destination}.</translation>
    </message>
    <message>
        <source>No way leads there on this network.</source>
        <translation>В этой сети туда нет пути.</translation>
    </message>
    <message>
        <source>Not among the routes found in this scenario.</source>
        <translation>Нет среди маршрутов, найденных в этом сценарии.</translation>
    </message>
    <message>
        <source>Number of routes, the best and alternatives that really differ</source>
        <translation>Число маршрутов: лучший и действительно отличные от него варианты</translation>
    </message>
    <message>
        <source>On a network of your own, scenario, modes and what to avoid have no meaning.</source>
        <translation>Для собственной сети сценарий, виды транспорта и исключения не имеют значения.</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>Критерий оптимизации</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ориентация</translation>
    </message>
    <message>
        <source>Origin (id, name in any script, or lon,lat)</source>
        <translation>Отправление (id, название любым письмом или lon,lat)</translation>
    </message>
    <message>
        <source>Origins (places separated by semicolons, or a point layer)</source>
        <translation>Пункты отправления (через точку с запятой или точечный слой)</translation>
    </message>
    <message>
        <source>Origins as a point layer</source>
        <translation>Пункты отправления как точечный слой</translation>
    </message>
    <message>
        <source>Origin–destination matrix</source>
        <translation>Матрица корреспонденций</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Pairs origin&gt;destination, separated by semicolons</source>
        <translation>Пары origin&gt;destination через точку с запятой</translation>
    </message>
    <message>
        <source>Pairs without a way</source>
        <translation>Пары без пути</translation>
    </message>
    <message>
        <source>Parameters of your own (table with id, low, central, high)</source>
        <translation>Собственные параметры (таблица с полями id, low, central, high)</translation>
    </message>
    <message>
        <source>Parameters, row {row}: {reason}</source>
        <translation>Параметры, строка {row}: {reason}</translation>
    </message>
    <message>
        <source>Parts without length that were left out</source>
        <translation>Пропущено частей нулевой длины</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Напечатать карту</translation>
    </message>
    <message>
        <source>Printed map</source>
        <translation>Напечатанная карта</translation>
    </message>
    <message>
        <source>Prints a map that carries its legend, sources, licence and disclaimer.</source>
        <translation>Печатает карту с легендой, источниками, лицензией и оговоркой.</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Файл проекта</translation>
    </message>
    <message>
        <source>Projects taken as closed (ids, separated by semicolons)</source>
        <translation>Проекты, считающиеся закрытыми (id через точку с запятой)</translation>
    </message>
    <message>
        <source>Projects taken as open (ids, separated by semicolons)</source>
        <translation>Проекты, считающиеся открытыми (id через точку с запятой)</translation>
    </message>
    <message>
        <source>QGIS projects</source>
        <translation>Проекты QGIS</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Железная дорога</translation>
    </message>
    <message>
        <source>Rail ferry</source>
        <translation>Железнодорожный паром</translation>
    </message>
    <message>
        <source>Ranking over all pairs</source>
        <translation>Рейтинг по всем парам</translation>
    </message>
    <message>
        <source>Ranks ports, borders and lines by what their loss costs.</source>
        <translation>Ранжирует порты, границы и линии по цене их потери.</translation>
    </message>
    <message>
        <source>Reached areas</source>
        <translation>Достижимые зоны</translation>
    </message>
    <message>
        <source>Reached lines</source>
        <translation>Достижимые линии</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Автодорога</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Маршруты</translation>
    </message>
    <message>
        <source>Row {row}: the {what} is “{value}”, not a number of at least 0.</source>
        <translation>Строка {row}: значение {what} — «{value}», а не число не меньше 0.</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Строка {row}: {reason}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Says what is cited, what sources contradict, and how old they are.</source>
        <translation>Показывает, что подкреплено источниками, чему они противоречат и насколько они стары.</translation>
    </message>
    <message>
        <source>Scenario: today, as the article saw it, 2030, or a year</source>
        <translation>Сценарий: today (сегодня), article (как в статье), 2030 или другой год</translation>
    </message>
    <message>
        <source>Scenarios; differences are counted from the first</source>
        <translation>Сценарии; различия считаются от первого</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Второй язык</translation>
    </message>
    <message>
        <source>Seconds to build</source>
        <translation>Секунд на построение</translation>
    </message>
    <message>
        <source>Sets corridors and scenarios side by side, with ranges and differences.</source>
        <translation>Сопоставляет коридоры и сценарии: диапазоны значений и различия.</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Судно</translation>
    </message>
    <message>
        <source>Shows what can be reached within so many hours, dollars or kilometres.</source>
        <translation>Показывает, что достижимо за заданное число часов, долларов или километров.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Speed (km/h), where there is no time</source>
        <translation>Скорость (км/ч), если время не задано</translation>
    </message>
    <message>
        <source>Tells what it takes from each origin to each destination.</source>
        <translation>Показывает затраты на путь от каждого пункта отправления до каждого пункта назначения.</translation>
    </message>
    <message>
        <source>The data file {path} could not be read: {reason}</source>
        <translation>Не удалось прочитать файл данных {path}: {reason}</translation>
    </message>
    <message>
        <source>The link is missing: no line joins {one} and {other}, {km} km apart.</source>
        <translation>Нет связи: {one} и {other} (расстояние {km} км) не соединены ни одной линией.</translation>
    </message>
    <message>
        <source>The network could not be written to {path}: {reason}</source>
        <translation>Не удалось записать сеть в {path}: {reason}</translation>
    </message>
    <message>
        <source>The plugin&apos;s data hold no network ({path}). Reinstall the plugin from the plugin manager.</source>
        <translation>В данных модуля нет сети ({path}). Переустановите модуль через «Управление модулями».</translation>
    </message>
    <message>
        <source>The record of the run could not be saved with the layer: {reason}</source>
        <translation>Не удалось сохранить запись о расчёте вместе со слоем: {reason}</translation>
    </message>
    <message>
        <source>The table of parameters has no field {fields}.</source>
        <translation>В таблице параметров нет поля {fields}.</translation>
    </message>
    <message>
        <source>The way is closed in this scenario: {links}.</source>
        <translation>В этом сценарии путь закрыт: {links}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>There is no project “{text}”. Projects: {known}.</source>
        <translation>Проекта «{text}» нет. Проекты: {known}.</translation>
    </message>
    <message>
        <source>There is no section “{text}”.</source>
        <translation>Участка «{text}» нет.</translation>
    </message>
    <message>
        <source>This network does not know “{text}”. It knows: {known}.</source>
        <translation>Эта сеть не содержит «{text}». В ней есть: {known}.</translation>
    </message>
    <message>
        <source>Time of a line (h)</source>
        <translation>Время по линии (ч)</translation>
    </message>
    <message>
        <source>Title (empty for the theme&apos;s own)</source>
        <translation>Заголовок (пусто — заголовок темы)</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перегрузка</translation>
    </message>
    <message>
        <source>Two stops that follow each other are the same place: {text}.</source>
        <translation>Две точки маршрута подряд — один и тот же пункт: {text}.</translation>
    </message>
    <message>
        <source>Uncited values</source>
        <translation>Значения без источника</translation>
    </message>
    <message>
        <source>Values that sources disagree on</source>
        <translation>Значения, в которых источники расходятся</translation>
    </message>
    <message>
        <source>Via (places in order, separated by semicolons)</source>
        <translation>Через (пункты по порядку через точку с запятой)</translation>
    </message>
    <message>
        <source>Why there is no route</source>
        <translation>Почему нет маршрута</translation>
    </message>
    <message>
        <source>Width of the areas on each side of a line (km)</source>
        <translation>Ширина зон по каждую сторону линии (км)</translation>
    </message>
    <message>
        <source>Without it no way is left.</source>
        <translation>Без этого не остаётся ни одного пути.</translation>
    </message>
    <message>
        <source>Writes a GeoPackage with styles, a description, a bibliography and licences.</source>
        <translation>Записывает GeoPackage со стилями, описанием, библиографией и лицензиями.</translation>
    </message>
    <message>
        <source>Writes a project with every layer and its data, which opens without the plugin.</source>
        <translation>Записывает проект со всеми слоями и их данными, который открывается и без модуля.</translation>
    </message>
    <message>
        <source>Writes the sources of a map as CSL-JSON, BibTeX, RIS or text.</source>
        <translation>Записывает источники карты в формате CSL-JSON, BibTeX, RIS или текстом.</translation>
    </message>
    <message>
        <source>border closed</source>
        <translation>граница закрыта</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>it cannot be brought to WGS 84</source>
        <translation>не удаётся пересчитать в WGS 84</translation>
    </message>
    <message>
        <source>mode not chosen</source>
        <translation>вид транспорта не выбран</translation>
    </message>
    <message>
        <source>not yet there</source>
        <translation>ещё не существует</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>планируется</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>предлагается</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>отключено</translation>
    </message>
    <message>
        <source>there are no lines</source>
        <translation>линий нет</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>строится</translation>
    </message>
    <message>
        <source>without transit</source>
        <translation>без транзита</translation>
    </message>
    <message>
        <source>{count} parts without length were left out.</source>
        <translation>Пропущено частей нулевой длины: {count}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}: пусто.</translation>
    </message>
    <message>
        <source>{name}: the layer “{layer}” holds no points.</source>
        <translation>{name}: в слое «{layer}» нет точек.</translation>
    </message>
    <message>
        <source>{one} or {other} must be given.</source>
        <translation>Нужно указать {one} или {other}.</translation>
    </message>
    <message>
        <source>{path} is not a network made by “usernetwork”: {reason}</source>
        <translation>{path} — не сеть, созданная алгоритмом «usernetwork»: {reason}</translation>
    </message>
    <message>
        <source>“{text}” cannot be avoided: it is neither a place, nor a country code, nor a section.</source>
        <translation>Исключить «{text}» нельзя: это не пункт, не код страны и не участок.</translation>
    </message>
    <message>
        <source>“{text}” is no mode. Modes: {known}.</source>
        <translation>«{text}» — не вид транспорта. Виды: {known}.</translation>
    </message>
    <message>
        <source>“{text}” is no scenario: write today, article, 2030 or a year.</source>
        <translation>«{text}» — не сценарий: укажите today, article, 2030 или другой год.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of positive numbers separated by commas.</source>
        <translation>«{text}» — не список положительных чисел через запятую.</translation>
    </message>
    <message>
        <source>“{text}” is not a longitude and a latitude in degrees.</source>
        <translation>«{text}» — не долгота и широта в градусах.</translation>
    </message>
    <message>
        <source>“{text}” is not a pair of places: write origin&gt;destination.</source>
        <translation>«{text}» — не пара пунктов: укажите origin&gt;destination.</translation>
    </message>
    <message>
        <source>“{text}” is {distance_km} km from the nearest line that may be used; at most {limit_km} km are allowed.</source>
        <translation>«{text}» — в {distance_km} км от ближайшей доступной линии; допускается не более {limit_km} км.</translation>
    </message>
    <message>
        <source>“{text}” may mean several places: {matches}. Write the id of one of them.</source>
        <translation>«{text}» может означать несколько пунктов: {matches}. Укажите id одного из них.</translation>
    </message>
    <message>
        <source>Least published capacity on the way: {value} Mt a year ({place}; {sources})</source>
        <translation>Наименьшая опубликованная пропускная способность на пути: {value} млн т в год ({place}; {sources})</translation>
    </message>
    <message>
        <source>Corridor of the theme “strip” (its id)</source>
        <translation>Коридор темы «strip» (его идентификатор)</translation>
    </message>
    <message>
        <source>Over so wide a region the areas are drawn to the nearest {km} km only.</source>
        <translation>На такой большой территории зоны строятся лишь с точностью до {km} км.</translation>
    </message>
    <message>
        <source>The areas could not be drawn: {reason}</source>
        <translation>Не удалось построить зоны: {reason}</translation>
    </message>
    <message>
        <source>Count the way between points and lines, as a haul by road</source>
        <translation>Учитывать путь между точками и линиями как подвоз автотранспортом</translation>
    </message>
    <message>
        <source>Greatest distance between a point and the line that it joins (km)</source>
        <translation>Наибольшее расстояние между точкой и линией, к которой она примыкает (км)</translation>
    </message>
    <message>
        <source>List the atlas’s own assumptions among the sources</source>
        <translation>Включить в список собственные допущения атласа</translation>
    </message>
    <message>
        <source>A table without geometry has no .shp file; it is in {path}.</source>
        <translation>У таблицы без геометрии нет файла .shp; она находится в {path}.</translation>
    </message>
    <message>
        <source>{path} would hold {found} of {count} rows: choose another format, such as .gpkg.</source>
        <translation>В {path} поместилось бы лишь {found} строк из {count}: выберите другой формат, например .gpkg.</translation>
    </message>
    <message>
        <source>{path}: this format holds the rows without their geometry. A .gpkg file keeps both.</source>
        <translation>{path}: этот формат хранит строки без геометрии. Файл .gpkg хранит и то и другое.</translation>
    </message>
    <message>
        <source>{path}: this format keeps ten letters of a field’s name and 254 of a text. A .gpkg file keeps all.</source>
        <translation>{path}: этот формат хранит десять букв имени поля и 254 буквы текста. Файл .gpkg хранит всё.</translation>
    </message>
    <message>
        <source>“{text}” is no point: write lon,lat, or pick it on the map.</source>
        <translation>«{text}» — не точка: напишите долготу и широту через запятую или укажите её на карте.</translation>
    </message>
    <message>
        <source>The lines have no field “{field}”. They have: {known}.</source>
        <translation>У линий нет поля «{field}». Есть: {known}.</translation>
    </message>
    <message>
        <source>Vertices within this distance of each other are one (m)</source>
        <translation>Вершины не дальше этого расстояния друг от друга считаются одной (м)</translation>
    </message>
    <message>
        <source>{count} directions of lines are closed: their cost is negative or missing.</source>
        <translation>Закрыто направлений линий: {count} — их стоимость отрицательна или не указана.</translation>
    </message>
    <message>
        <source>{reverse} needs {cost}: a cost against the direction, and one in it.</source>
        <translation>{reverse} требует {cost}: стоимость против направления и по направлению.</translation>
    </message>
    <message>
        <source>“{text}” lies outside this network, or is not among its places. Write lon,lat for a point of the map.</source>
        <translation>«{text}» лежит вне этой сети или не входит в число её мест. Введите долготу,широту точки на карте.</translation>
    </message>
</context>
<context>
    <name>Atlas</name>
    <message>
        <source>Airport</source>
        <translation>Аэропорт</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Картографическая основа</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Граница</translation>
    </message>
    <message>
        <source>Border crossing</source>
        <translation>Пограничный переход</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Break of gauge</source>
        <translation>Смена ширины колеи</translation>
    </message>
    <message>
        <source>CTCN catchment, 300 km north and 600 km south</source>
        <translation>Зона тяготения CTCN (300 км на север, 600 на юг)</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Catchment of the study</source>
        <translation>Зона тяготения по исследованию</translation>
    </message>
    <message>
        <source>Central Trans-Caspian Network (CTCN)</source>
        <translation>Центральная Транскаспийская сеть (CTCN)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Claims of the article</source>
        <translation>Утверждения статьи</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>Коридоры</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>Countries on the corridors</source>
        <translation>Страны на коридорах</translation>
    </message>
    <message>
        <source>Course schematic</source>
        <translation>Ход условный</translation>
    </message>
    <message>
        <source>Direct flight (great circle)</source>
        <translation>Прямой рейс (дуга большого круга)</translation>
    </message>
    <message>
        <source>Disputed border</source>
        <translation>Спорная граница</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Энергетика</translation>
    </message>
    <message>
        <source>Event of the partnership</source>
        <translation>Событие партнёрства</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Обоснование</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>Авиарейсы</translation>
    </message>
    <message>
        <source>Gas or oil field, terminal</source>
        <translation>Месторождение газа или нефти, терминал</translation>
    </message>
    <message>
        <source>Historic</source>
        <translation>Историческая</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>Новые ж/д линии Казахстана</translation>
    </message>
    <message>
        <source>Layer {key} of {name}, data version {version}. Each feature names the claims and sources behind it (claim_ids, source_ids).</source>
        <translation>Слой {key} из {name}, версия данных {version}. У каждого объекта указаны утверждения и источники, на которых он основан (claim_ids, source_ids).</translation>
    </message>
    <message>
        <source>Logistics centre</source>
        <translation>Логистический центр</translation>
    </message>
    <message>
        <source>Members of a trilateral council</source>
        <translation>Участники трёхстороннего совета</translation>
    </message>
    <message>
        <source>Middle Corridor (TITR)</source>
        <translation>Средний коридор (TITR)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Only the ends are known</source>
        <translation>Известны лишь концы</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Другие страны</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Партнёрство</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Пункты</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Планируется</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Projects around the corridor</source>
        <translation>Проекты вокруг коридора</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предлагается</translation>
    </message>
    <message>
        <source>Railway in operation</source>
        <translation>Действующая железная дорога</translation>
    </message>
    <message>
        <source>River</source>
        <translation>Река</translation>
    </message>
    <message>
        <source>Rivers and canals</source>
        <translation>Реки и каналы</translation>
    </message>
    <message>
        <source>Road in operation</source>
        <translation>Действующая автодорога</translation>
    </message>
    <message>
        <source>Sailing (course schematic)</source>
        <translation>Морская линия (ход условный)</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>Связи Самарканд – Баку</translation>
    </message>
    <message>
        <source>Seas and lakes</source>
        <translation>Моря и озёра</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Станция</translation>
    </message>
    <message>
        <source>Stations, ports and crossings</source>
        <translation>Станции, порты и переходы</translation>
    </message>
    <message>
        <source>Trilateral councils</source>
        <translation>Трёхсторонние советы</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>Строится</translation>
    </message>
    <message>
        <source>World (Natural Earth)</source>
        <translation>Мир (Natural Earth)</translation>
    </message>
    <message>
        <source>Edge of the study&apos;s catchment</source>
        <translation>Граница зоны тяготения по исследованию</translation>
    </message>
    <message>
        <source>Lake or reservoir</source>
        <translation>Озеро или водохранилище</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Море</translation>
    </message>
    <message>
        <source>Open sea</source>
        <translation>Открытое море</translation>
    </message>
    <message>
        <source>{layer}: all periods</source>
        <translation>{layer}: все периоды</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Afghanistan</source>
        <translation>Афганистан</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Армения</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Азербайджан</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Болгария</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Китай</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Грузия</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Иран</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Киргизия</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Румыния</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Таджикистан</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Туркменистан</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Турция</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Украина</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Узбекистан</translation>
    </message>
    <message>
        <source>a judgement</source>
        <translation>мнение</translation>
    </message>
    <message>
        <source>air</source>
        <translation>авиалиния</translation>
    </message>
    <message>
        <source>airport</source>
        <translation>аэропорт</translation>
    </message>
    <message>
        <source>an opinion that no source can settle</source>
        <translation>мнение, которое не решит ни один источник</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>приблизительно</translation>
    </message>
    <message>
        <source>as its source gives it</source>
        <translation>по источнику</translation>
    </message>
    <message>
        <source>border crossing</source>
        <translation>пограничный переход</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>мост</translation>
    </message>
    <message>
        <source>canal</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>catchment</source>
        <translation>зона тяготения</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>construction</source>
        <translation>строительство</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>опровергнуто</translation>
    </message>
    <message>
        <source>contradicts itself</source>
        <translation>противоречит себе</translation>
    </message>
    <message>
        <source>corridor</source>
        <translation>коридор</translation>
    </message>
    <message>
        <source>council</source>
        <translation>совет</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>градусы</translation>
    </message>
    <message>
        <source>disputed border</source>
        <translation>спорная граница</translation>
    </message>
    <message>
        <source>disruption</source>
        <translation>сбой движения</translation>
    </message>
    <message>
        <source>drawn through its stations</source>
        <translation>проведена через станции</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>энергетика</translation>
    </message>
    <message>
        <source>energy field</source>
        <translation>месторождение</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>окружающая среда</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>оценка</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>авиарейс</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>прогноз</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>фонд</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>высокая достоверность</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>в прошлом</translation>
    </message>
    <message>
        <source>in operation</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>инвестиции</translation>
    </message>
    <message>
        <source>km</source>
        <translation>км</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>км²</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>озеро</translation>
    </message>
    <message>
        <source>logistics</source>
        <translation>логистика</translation>
    </message>
    <message>
        <source>logistics centre</source>
        <translation>логистический центр</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>низкая достоверность</translation>
    </message>
    <message>
        <source>m</source>
        <translation>м</translation>
    </message>
    <message>
        <source>measured or recorded</source>
        <translation>измерено или учтено</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>средняя достоверность</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>меморандум</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>only its ends are known</source>
        <translation>известны только концы</translation>
    </message>
    <message>
        <source>only the two ends are known; the line between them is straight</source>
        <translation>известны лишь два конца; линия между ними прямая</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>открытие</translation>
    </message>
    <message>
        <source>overtaken by events</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation>подтверждено частично</translation>
    </message>
    <message>
        <source>partnership</source>
        <translation>партнёрство</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>проценты</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>показатели работы</translation>
    </message>
    <message>
        <source>place</source>
        <translation>пункт</translation>
    </message>
    <message>
        <source>plan or target</source>
        <translation>план или цель</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>планируется</translation>
    </message>
    <message>
        <source>port</source>
        <translation>порт</translation>
    </message>
    <message>
        <source>position approximate</source>
        <translation>положение приблизительное</translation>
    </message>
    <message>
        <source>position as its source gives it</source>
        <translation>положение по источнику</translation>
    </message>
    <message>
        <source>position checked against the map of OpenStreetMap</source>
        <translation>положение сверено с картой OpenStreetMap</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>предлагается</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>железная дорога</translation>
    </message>
    <message>
        <source>rail ferry</source>
        <translation>железнодорожный паром</translation>
    </message>
    <message>
        <source>railway</source>
        <translation>ж. д.</translation>
    </message>
    <message>
        <source>recognised border</source>
        <translation>признанная граница</translation>
    </message>
    <message>
        <source>river</source>
        <translation>река</translation>
    </message>
    <message>
        <source>road</source>
        <translation>автодорога</translation>
    </message>
    <message>
        <source>schematic</source>
        <translation>схематично</translation>
    </message>
    <message>
        <source>schematic: the course is approximate</source>
        <translation>схематично: ход приблизительный</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>морской путь</translation>
    </message>
    <message>
        <source>section</source>
        <translation>участок</translation>
    </message>
    <message>
        <source>station</source>
        <translation>станция</translation>
    </message>
    <message>
        <source>study</source>
        <translation>исследование</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>traced</source>
        <translation>проведено по пути</translation>
    </message>
    <message>
        <source>traced along the track</source>
        <translation>проведена по пути</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>торговля</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>перевозки</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>договор</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>строится</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>визит</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Add atlas</source>
        <translation>Добавить атлас</translation>
    </message>
    <message>
        <source>Add the atlas to see the corridors across the Caspian, with the source of every line and figure.</source>
        <translation>Добавьте атлас, чтобы увидеть коридоры через Каспий с источником каждой линии и цифры.</translation>
    </message>
    <message>
        <source>Adds one group of layers; the data are stored in the project</source>
        <translation>Добавляет одну группу слоёв; данные хранятся в проекте</translation>
    </message>
    <message>
        <source>All {count} claims</source>
        <translation>Все утверждения ({count})</translation>
    </message>
    <message>
        <source>Any spelling, in Latin, Cyrillic or Arabic letters</source>
        <translation>В любом написании: латиницей, кириллицей или арабским письмом</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На дату</translation>
    </message>
    <message>
        <source>As the article saw it</source>
        <translation>Как в статье</translation>
    </message>
    <message>
        <source>Caspian Corridor</source>
        <translation>Caspian Corridor</translation>
    </message>
    <message>
        <source>Caspian Corridor: places, lines, claims</source>
        <translation>Caspian Corridor: пункты, линии, утверждения</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменённые</translation>
    </message>
    <message>
        <source>Choose what the map shows</source>
        <translation>Выберите, что показывает карта</translation>
    </message>
    <message>
        <source>Claim of the article</source>
        <translation>Утверждение статьи</translation>
    </message>
    <message>
        <source>Claims that the map shows now</source>
        <translation>Утверждения, показанные сейчас на карте</translation>
    </message>
    <message>
        <source>Click a line or a place on the map: what it is, and who says so, is shown here.</source>
        <translation>Щёлкните линию или пункт на карте: здесь появится, что это и кто это утверждает.</translation>
    </message>
    <message>
        <source>Click a line or a place to read what it is and who says so</source>
        <translation>Щёлкните линию или пункт, чтобы узнать, что это и кто это утверждает</translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>Коридор</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Совет</translation>
    </message>
    <message>
        <source>Date that the map shows</source>
        <translation>Дата, на которую составлена карта</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Энергетика</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Обоснование</translation>
    </message>
    <message>
        <source>Features under the click</source>
        <translation>Объекты под щелчком</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Find a place, line, project or claim</source>
        <translation>Найти пункт, линию, проект или утверждение</translation>
    </message>
    <message>
        <source>Find in the atlas</source>
        <translation>Поиск в атласе</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Исчезнувшие</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>Новые ж/д линии Казахстана</translation>
    </message>
    <message>
        <source>Keep this page</source>
        <translation>Сохранить эту страницу</translation>
    </message>
    <message>
        <source>Keep this page while other features are read</source>
        <translation>Сохранять эту страницу при чтении других объектов</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Last change, {date}: {what}</source>
        <translation>Последнее изменение, {date}: {what}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Layers of the atlas</source>
        <translation>Слои атласа</translation>
    </message>
    <message>
        <source>Middle Corridor</source>
        <translation>Средний коридор</translation>
    </message>
    <message>
        <source>Month that the map shows, from 2020 to 2030</source>
        <translation>Месяц, на который составлена карта, с 2020 по 2030 год</translation>
    </message>
    <message>
        <source>Names, places and styles of the layers were kept.</source>
        <translation>Названия, расположение и стили слоёв сохранены.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>No claim of this kind.</source>
        <translation>Утверждений такого рода нет.</translation>
    </message>
    <message>
        <source>No feature of the map changed.</source>
        <translation>Ни один объект карты не изменился.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Nothing in the atlas is called “{query}”. Try fewer letters.</source>
        <translation>В атласе нет ничего с названием «{query}». Попробуйте меньше букв.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Непрозрачность</translation>
    </message>
    <message>
        <source>Opacity of the chosen layer, in per cent</source>
        <translation>Непрозрачность выбранного слоя в процентах</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ориентация</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Play the story, change by change</source>
        <translation>Проиграть историю, изменение за изменением</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Книжная</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print map</source>
        <translation>Напечатать карту</translation>
    </message>
    <message>
        <source>Read map</source>
        <translation>Читать карту</translation>
    </message>
    <message>
        <source>Remove atlas</source>
        <translation>Удалить атлас</translation>
    </message>
    <message>
        <source>Samarkand–Baku against TITR</source>
        <translation>Самарканд – Баку и TITR</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>Связи Самарканд – Баку</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Второй язык</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Показать только этот</translation>
    </message>
    <message>
        <source>Show only this layer and the base map; again to go back</source>
        <translation>Показать только этот слой и основу; ещё раз — вернуть</translation>
    </message>
    <message>
        <source>Show the corridors, read who says so, print the map</source>
        <translation>Показать коридоры, узнать, кто это утверждает, напечатать карту</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Takes the atlas out of the project</source>
        <translation>Убирает атлас из проекта</translation>
    </message>
    <message>
        <source>The article, paragraph by paragraph</source>
        <translation>Статья по абзацам</translation>
    </message>
    <message>
        <source>The article’s map</source>
        <translation>Карта статьи</translation>
    </message>
    <message>
        <source>The map shows what holds today.</source>
        <translation>Карта показывает то, что верно на сегодня.</translation>
    </message>
    <message>
        <source>The theme&apos;s own title</source>
        <translation>Заголовок темы</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>This project has the atlas of {old}; the plugin brings that of {new}. Your styles would stay.</source>
        <translation>В проекте атлас версии {old}, модуль содержит версию {new}. Ваши стили сохранятся.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Updated from {old} to {new}</source>
        <translation>Обновлено с {old} до {new}</translation>
    </message>
    <message>
        <source>What is here, and who says so</source>
        <translation>Что здесь и кто это утверждает</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Что показывает карта</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Which claims are shown</source>
        <translation>Какие утверждения показаны</translation>
    </message>
    <message>
        <source>Zoom to layer</source>
        <translation>Увеличить до слоя</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>Увеличить до региона</translation>
    </message>
    <message>
        <source>not a matter of places</source>
        <translation>не привязано к месту</translation>
    </message>
    <message>
        <source>not shown now: {count}</source>
        <translation>сейчас не показано: {count}</translation>
    </message>
    <message>
        <source>on the map: {count}</source>
        <translation>на карте: {count}</translation>
    </message>
    <message>
        <source>{possible} of the article’s {all} claims can be shown on the map; {shown} are now.</source>
        <translation>На карте можно показать утверждений статьи: {possible} из {all}; сейчас показано: {shown}.</translation>
    </message>
    <message>
        <source>{what} and {count} more</source>
        <translation>{what} и ещё {count}</translation>
    </message>
    <message>
        <source>0 to {most} USD/t</source>
        <translation>0–{most} USD/т</translation>
    </message>
    <message>
        <source>0 to {most} h</source>
        <translation>0–{most} ч</translation>
    </message>
    <message>
        <source>0 to {most} kg CO₂/t</source>
        <translation>0–{most} кг CO₂/т</translation>
    </message>
    <message>
        <source>0 to {most} km</source>
        <translation>0–{most} км</translation>
    </message>
    <message>
        <source>Add to map</source>
        <translation>Добавить на карту</translation>
    </message>
    <message>
        <source>Adds the corridors of the chosen scenario as a layer; the page “Print” prints it too</source>
        <translation>Добавляет коридоры выбранного сценария слоем; страница «Печать» печатает и его</translation>
    </message>
    <message>
        <source>Best in {share} % of the draws from the parameters’ ranges.</source>
        <translation>Лучший в {share} % розыгрышей по диапазонам параметров.</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Граница</translation>
    </message>
    <message>
        <source>Border {one}–{other}, {place}</source>
        <translation>Граница {one}–{other}, {place}</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Borders that are crossed</source>
        <translation>Пересекаемые границы</translation>
    </message>
    <message>
        <source>Change of gauge, {place}</source>
        <translation>Смена ширины колеи, {place}</translation>
    </message>
    <message>
        <source>Cheapest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>Дешевле всего в сценарии «{scenario}»: {corridor}, {value}.</translation>
    </message>
    <message>
        <source>Choose at least one scenario.</source>
        <translation>Выберите хотя бы один сценарий.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Comparing corridors</source>
        <translation>Сравнение коридоров</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Copy the comparison as text</source>
        <translation>Копировать сравнение как текст</translation>
    </message>
    <message>
        <source>Corridors and scenarios</source>
        <translation>Коридоры и сценарии</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Cost in US dollars a tonne, central value</source>
        <translation>Стоимость в долларах США за тонну, среднее значение</translation>
    </message>
    <message>
        <source>Customs of {one}, {place}</source>
        <translation>Таможня {one}, {place}</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>Distance in km</source>
        <translation>Расстояние в км</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Выбросы</translation>
    </message>
    <message>
        <source>Emissions in kg of CO₂ a tonne, central value</source>
        <translation>Выбросы в кг CO₂ на тонну, среднее значение</translation>
    </message>
    <message>
        <source>Fastest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>Быстрее всего в сценарии «{scenario}»: {corridor}, {value}.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Смена колеи</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Hours: the central value, and in brackets the low and the high one</source>
        <translation>Часы: среднее значение, в скобках — нижнее и верхнее</translation>
    </message>
    <message>
        <source>Least emissions in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>Меньше всего выбросов в сценарии «{scenario}»: {corridor}, {value}.</translation>
    </message>
    <message>
        <source>Least published capacity: {value} Mt a year, {place}</source>
        <translation>Наименьшая опубликованная пропускная способность: {value} млн т в год, {place}</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Legs of the route</source>
        <translation>Этапы маршрута</translation>
    </message>
    <message>
        <source>Lines open on {date}</source>
        <translation>Линии, открытые на {date}</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Similar:</source>
        <translation>Пункта «{text}» нет. Похожие:</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Try fewer letters, or pick the place on the map.</source>
        <translation>Пункта «{text}» нет. Попробуйте меньше букв или укажите место на карте.</translation>
    </message>
    <message>
        <source>Not among the best ways of this scenario.</source>
        <translation>Не входит в лучшие пути этого сценария.</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Origin and destination are the same place. Choose another one.</source>
        <translation>Отправление и назначение — один и тот же пункт. Выберите другой.</translation>
    </message>
    <message>
        <source>Overland through {countries}</source>
        <translation>По суше через {countries}</translation>
    </message>
    <message>
        <source>Pick it on the map</source>
        <translation>Указать на карте</translation>
    </message>
    <message>
        <source>Place in any spelling, or lon, lat</source>
        <translation>Пункт в любом написании или lon, lat</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Ж/д</translation>
    </message>
    <message>
        <source>Rail ferry</source>
        <translation>Ж/д паром</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Автодорога</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Сохранить сравнение</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Scenarios differ where numbers are bold.</source>
        <translation>Сценарии различаются там, где числа выделены жирным.</translation>
    </message>
    <message>
        <source>Sets the ways from one place to another side by side: hours, cost, emissions and borders, in each scenario.</source>
        <translation>Сопоставляет пути из одного пункта в другой: часы, стоимость, выбросы и границы в каждом сценарии.</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Судно</translation>
    </message>
    <message>
        <source>Shortest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>Короче всего в сценарии «{scenario}»: {corridor}, {value}.</translation>
    </message>
    <message>
        <source>Swap origin and destination</source>
        <translation>Поменять отправление и назначение местами</translation>
    </message>
    <message>
        <source>The comparison failed: {reason}</source>
        <translation>Сравнение не удалось: {reason}</translation>
    </message>
    <message>
        <source>The destination is {distance} km from the nearest line; at most {limit} km are allowed.</source>
        <translation>Назначение — в {distance} км от ближайшей линии; допускается не более {limit} км.</translation>
    </message>
    <message>
        <source>The lines that are open now</source>
        <translation>Линии, открытые сейчас</translation>
    </message>
    <message>
        <source>The lines that were open when the article appeared, on 3 November 2024</source>
        <translation>Линии, открытые на момент выхода статьи, 3 ноября 2024 года</translation>
    </message>
    <message>
        <source>The origin is {distance} km from the nearest line; at most {limit} km are allowed.</source>
        <translation>Отправление — в {distance} км от ближайшей линии; допускается не более {limit} км.</translation>
    </message>
    <message>
        <source>The scenarios that were chosen make no difference here.</source>
        <translation>Между выбранными сценариями здесь нет разницы.</translation>
    </message>
    <message>
        <source>The way back: swap origin and destination</source>
        <translation>Обратный путь: поменять отправление и назначение местами</translation>
    </message>
    <message>
        <source>There is no way from there to here.</source>
        <translation>Между этими пунктами нет пути.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Today’s lines, and those under construction or planned for 2030 or earlier</source>
        <translation>Сегодняшние линии и те, что строятся или планируются к 2030 году или раньше</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перегрузка</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Перегрузки</translation>
    </message>
    <message>
        <source>Transshipment, {place}</source>
        <translation>Перевалка, {place}</translation>
    </message>
    <message>
        <source>Transshipments and changes of gauge</source>
        <translation>Перевалки и смены ширины колеи</translation>
    </message>
    <message>
        <source>USD/t</source>
        <translation>USD/т</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Wait for the sailing, {place}</source>
        <translation>Ожидание отплытия, {place}</translation>
    </message>
    <message>
        <source>What decides between the best two: {parameter}</source>
        <translation>Что решает между двумя лучшими: {parameter}</translation>
    </message>
    <message>
        <source>Write or pick both places: where goods start, and where they go.</source>
        <translation>Впишите или укажите оба пункта: откуда идёт груз и куда.</translation>
    </message>
    <message>
        <source>borders: {number}</source>
        <translation>границ: {number}</translation>
    </message>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>kg CO₂/t</source>
        <translation>кг CO₂/т</translation>
    </message>
    <message>
        <source>km</source>
        <translation>км</translation>
    </message>
    <message>
        <source>transshipments: {number}</source>
        <translation>перевалок: {number}</translation>
    </message>
    <message>
        <source>{measure}: bar to the central value, whisker from low to high</source>
        <translation>{measure}: полоса до среднего значения, ус от нижнего до верхнего</translation>
    </message>
    <message>
        <source>{moving} h under way, {standing} h at borders, in ports and waiting.</source>
        <translation>{moving} ч в движении, {standing} ч на границах, в портах и в ожидании.</translation>
    </message>
    <message>
        <source>{one} to {other}, {place}</source>
        <translation>{one} → {other}, {place}</translation>
    </message>
    <message>
        <source>{origin} – {destination}, {scenario}</source>
        <translation>{origin} – {destination}, {scenario}</translation>
    </message>
    <message>
        <source>{title}: pick it on the map</source>
        <translation>{title}: указать на карте</translation>
    </message>
    <message>
        <source>“{text}” may mean several places:</source>
        <translation>«{text}» может означать несколько пунктов:</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Сравнение отменено.</translation>
    </message>
    <message>
        <source>Locator map with caption</source>
        <translation>Обзорная карта с подписью</translation>
    </message>
    <message>
        <source>Samarkand–Baku against the Middle Corridor</source>
        <translation>Самарканд – Баку и Средний коридор</translation>
    </message>
    <message>
        <source>Timeline of the partnership</source>
        <translation>Хронология партнёрства</translation>
    </message>
    <message>
        <source>Adds the sheet to the project&apos;s layouts and opens it in QGIS&apos;s own layout window</source>
        <translation>Добавляет лист в макеты проекта и открывает его в окне макета QGIS</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Другая дата</translation>
    </message>
    <message>
        <source>Date of the sheet</source>
        <translation>Дата листа</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Точек на дюйм</translation>
    </message>
    <message>
        <source>Edit in layout window</source>
        <translation>Править в окне макета</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>PDF and SVG are drawn in lines, not in dots.</source>
        <translation>PDF и SVG состоят из линий, а не из точек.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation>Страница 1 из {count}</translation>
    </message>
    <message>
        <source>Picture of the sheet</source>
        <translation>Изображение листа</translation>
    </message>
    <message>
        <source>The map&apos;s date</source>
        <translation>Дата карты</translation>
    </message>
    <message>
        <source>The map&apos;s date: {date}</source>
        <translation>Дата карты: {date}</translation>
    </message>
    <message>
        <source>The selected features</source>
        <translation>Выбранные объекты</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Лист, каким он будет напечатан</translation>
    </message>
    <message>
        <source>The sheet is being drawn…</source>
        <translation>Лист рисуется…</translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation>Собственный охват темы</translation>
    </message>
    <message>
        <source>This sheet has an extent of its own.</source>
        <translation>У этого листа собственный охват.</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>То, что показывает окно карты</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>т/д</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Along a corridor, stretch by stretch</source>
        <translation>Вдоль коридора, участок за участком</translation>
    </message>
    <message>
        <source>QGIS’s temporal controller sets the date: {date}. Choose one here to take over.</source>
        <translation>Дату задаёт панель времени QGIS: {date}. Выберите дату здесь, чтобы управлять самим.</translation>
    </message>
    <message>
        <source>Always off</source>
        <translation>Всегда выключена</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>Всегда включена</translation>
    </message>
    <message>
        <source>Base map when the atlas is added:</source>
        <translation>Подложка при добавлении атласа:</translation>
    </message>
    <message>
        <source>Central Trans-Caspian Network, the corridor of the EBRD’s study of 2023</source>
        <translation>Центральная Транскаспийская сеть, коридор исследования ЕБРР 2023 года</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy this into a message to your help desk or into a report of a fault. Nothing is sent anywhere.</source>
        <translation>Вставьте это в письмо в службу поддержки или в сообщение об ошибке. Ничего никуда не отправляется.</translation>
    </message>
    <message>
        <source>Everything that a popup cites: Copy citation, also as CSL-JSON, BibTeX and RIS.</source>
        <translation>Всё, на что ссылается всплывающее окно: «Копировать ссылку», также в CSL-JSON, BibTeX и RIS.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Help and settings</source>
        <translation>Справка и настройки</translation>
    </message>
    <message>
        <source>Help for Caspian Corridor</source>
        <translation>Справка Caspian Corridor</translation>
    </message>
    <message>
        <source>How a claim of the article holds up</source>
        <translation>Насколько верно утверждение статьи</translation>
    </message>
    <message>
        <source>How to cite</source>
        <translation>Как ссылаться</translation>
    </message>
    <message>
        <source>Kazakh rail extensions: Darbaza – Maktaaral and on to Syrdarya, the branch to Zhetysay</source>
        <translation>Казахстанские железнодорожные продолжения: Дарбаза – Мактаарал и далее до Сырдарьи, ветка на Жетысай</translation>
    </message>
    <message>
        <source>Language of the atlas’s layers:</source>
        <translation>Язык слоёв атласа:</translation>
    </message>
    <message>
        <source>Names and signs</source>
        <translation>Названия и обозначения</translation>
    </message>
    <message>
        <source>On, unless the project has a map of the region</source>
        <translation>Включена, если в проекте нет своей карты региона</translation>
    </message>
    <message>
        <source>One figure or claim: click it in the popup or on the page Evidence; it is copied as a sentence with its date, its numbered source and this atlas.</source>
        <translation>Одна цифра или одно утверждение: щёлкните во всплывающем окне или на странице «Свидетельства»; копируется предложение с датой, пронумерованным источником и названием атласа.</translation>
    </message>
    <message>
        <source>Samarkand–Baku: rail and ferry links that pass Kazakhstan by</source>
        <translation>Самарканд–Баку: железнодорожные и паромные связи в обход Казахстана</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Самопроверка</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>That of QGIS</source>
        <translation>Как в QGIS</translation>
    </message>
    <message>
        <source>The atlas itself: {atlas}</source>
        <translation>Сам атлас: {atlas}</translation>
    </message>
    <message>
        <source>The data are © OpenStreetMap contributors and others, under the ODbL; sheets carry the line by themselves.</source>
        <translation>Данные © участники OpenStreetMap и другие, по лицензии ODbL; на листах эта строка стоит сама.</translation>
    </message>
    <message>
        <source>The guide is missing from the plugin’s folder: reinstall the plugin.</source>
        <translation>В папке модуля нет руководства: переустановите модуль.</translation>
    </message>
    <message>
        <source>Trans-Caspian International Transport Route, the Middle Corridor: China – Europe</source>
        <translation>Транскаспийский международный транспортный маршрут, Средний коридор: Китай – Европа</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>a container of twenty feet</source>
        <translation>двадцатифутовый контейнер</translation>
    </message>
    <message>
        <source>an opinion or a forecast, which no source can settle</source>
        <translation>мнение или прогноз, который не решить источником</translation>
    </message>
    <message>
        <source>better sources say otherwise</source>
        <translation>более надёжные источники говорят иное</translation>
    </message>
    <message>
        <source>endpoints</source>
        <translation>только концы</translation>
    </message>
    <message>
        <source>no other source was found or looked for</source>
        <translation>другой источник не найден или не искался</translation>
    </message>
    <message>
        <source>only the two ends of a project are known</source>
        <translation>у проекта известны только два конца</translation>
    </message>
    <message>
        <source>other sources bear out a part of it</source>
        <translation>другие источники подтверждают часть сказанного</translation>
    </message>
    <message>
        <source>other sources say the same</source>
        <translation>другие источники говорят то же</translation>
    </message>
    <message>
        <source>schematic</source>
        <translation>схематично</translation>
    </message>
    <message>
        <source>the article says two things that exclude each other</source>
        <translation>статья говорит две вещи, исключающие друг друга</translation>
    </message>
    <message>
        <source>the course is drawn roughly, as for sailings</source>
        <translation>ход показан приблизительно, как у морских рейсов</translation>
    </message>
    <message>
        <source>the line follows the track on the map of OpenStreetMap</source>
        <translation>линия идёт по пути на карте OpenStreetMap</translation>
    </message>
    <message>
        <source>the line goes straight from station to station</source>
        <translation>линия идёт прямо от станции к станции</translation>
    </message>
    <message>
        <source>through stations</source>
        <translation>через станции</translation>
    </message>
    <message>
        <source>traced</source>
        <translation>по пути</translation>
    </message>
    <message>
        <source>was true or planned when the article appeared, and has changed since</source>
        <translation>было верно или намечено, когда вышла статья, и с тех пор изменилось</translation>
    </message>
    <message>
        <source>All periods in tables and sums</source>
        <translation>Все периоды в таблицах и суммах</translation>
    </message>
    <message>
        <source>Tables, sums and exports hold every status that a section had, not that of the map’s date</source>
        <translation>Таблицы, суммы и выгрузки содержат все состояния участка, а не только состояние на дату карты</translation>
    </message>
    <message>
        <source>All pages by name</source>
        <translation>Все страницы по названиям</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>Добавить снова</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Показать сегодня</translation>
    </message>
    <message>
        <source>The atlas’s data in this project are damaged or missing. Take the atlas out and add it again; your own layers are untouched.</source>
        <translation>Данные атласа в этом проекте повреждены или отсутствуют. Уберите атлас и добавьте его снова; ваши слои не пострадают.</translation>
    </message>
    <message>
        <source>The plugin’s data file {path} is damaged. Reinstall the plugin from the plugin manager.</source>
        <translation>Файл данных модуля {path} повреждён. Переустановите модуль через менеджер модулей.</translation>
    </message>
    <message>
        <source>The project’s date “{text}” is no date, so that the dock goes by today’s. Write 2025-07-21.</source>
        <translation>Дата проекта «{text}» — не дата, поэтому панель исходит из сегодняшней. Напишите, например, 2025-07-21.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Address on the web.</source>
        <translation>Адрес в сети.</translation>
    </message>
    <message>
        <source>Angle of the name on the map, in degrees anticlockwise.</source>
        <translation>Угол названия на карте, в градусах против часовой стрелки.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Применяется к</translation>
    </message>
    <message>
        <source>Arabic name of the place where the line begins.</source>
        <translation>Арабское название пункта, где начинается линия.</translation>
    </message>
    <message>
        <source>Arabic name of the place where the line ends.</source>
        <translation>Арабское название пункта, где кончается линия.</translation>
    </message>
    <message>
        <source>Arabic name of the subject.</source>
        <translation>Арабское название темы.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Площадь</translation>
    </message>
    <message>
        <source>Area on the WGS 84 ellipsoid, water included.</source>
        <translation>Площадь на эллипсоиде WGS 84, вместе с водой.</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Допущение</translation>
    </message>
    <message>
        <source>At most eight words of the article by which the place is found.</source>
        <translation>Не более восьми слов статьи, по которым находят место.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Attributes of one group speak of one thing: their values about a subject are compared.</source>
        <translation>Показатели одной группы говорят об одном: их значения по одной теме сравниваются.</translation>
    </message>
    <message>
        <source>Borders of the region, generalised; disputed ones are marked.</source>
        <translation>Границы региона, обобщённые; спорные отмечены.</translation>
    </message>
    <message>
        <source>Break of gauge</source>
        <translation>Смена ширины колеи</translation>
    </message>
    <message>
        <source>Can be mapped</source>
        <translation>Можно показать на карте</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>Среднее значение</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Claim in Arabic</source>
        <translation>Утверждение по-арабски</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Corridors with their sections in order of travel.</source>
        <translation>Коридоры с участками в порядке следования.</translation>
    </message>
    <message>
        <source>Councils of several states, a line through the capitals of the members.</source>
        <translation>Советы нескольких государств: линия через столицы участников.</translation>
    </message>
    <message>
        <source>Countries by ISO 3166-1 alpha-2 code, separated by semicolons.</source>
        <translation>Страны кодами ISO 3166-1 alpha-2 через точку с запятой.</translation>
    </message>
    <message>
        <source>Countries of the region, generalised.</source>
        <translation>Страны региона, обобщённые.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Country by its ISO 3166-1 alpha-2 code.</source>
        <translation>Страна кодом ISO 3166-1 alpha-2.</translation>
    </message>
    <message>
        <source>Country on one side</source>
        <translation>Страна с одной стороны</translation>
    </message>
    <message>
        <source>Country on the other side</source>
        <translation>Страна с другой стороны</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Day on which the address was last looked at.</source>
        <translation>День, когда адрес смотрели в последний раз.</translation>
    </message>
    <message>
        <source>Day on which the verdict was reached.</source>
        <translation>День, когда вынесена оценка.</translation>
    </message>
    <message>
        <source>Day, month or year from which it holds; empty where it has held since before this record.</source>
        <translation>День, месяц или год, с которого действует; пусто, если действовало ещё до начала записей.</translation>
    </message>
    <message>
        <source>Day, month or year in which the line was opened to traffic.</source>
        <translation>День, месяц или год открытия линии для движения.</translation>
    </message>
    <message>
        <source>Day, month or year of publication.</source>
        <translation>День, месяц или год публикации.</translation>
    </message>
    <message>
        <source>Day, month or year of the event.</source>
        <translation>День, месяц или год события.</translation>
    </message>
    <message>
        <source>Day, month or year on which a plan, forecast or statement was made.</source>
        <translation>День, месяц или год, когда был объявлен план, прогноз или заявление.</translation>
    </message>
    <message>
        <source>Day, month or year that the value speaks of.</source>
        <translation>День, месяц или год, к которому относится значение.</translation>
    </message>
    <message>
        <source>Direct flights, one row for each connection and period.</source>
        <translation>Прямые авиарейсы: строка на каждое сообщение и период.</translation>
    </message>
    <message>
        <source>Distance between the rails; two values, separated by a semicolon, where both are laid.</source>
        <translation>Расстояние между рельсами; два значения через точку с запятой, если уложены обе колеи.</translation>
    </message>
    <message>
        <source>Distance from the corridor</source>
        <translation>Расстояние от коридора</translation>
    </message>
    <message>
        <source>Each attribute of each section with the day from which it holds and its own sources.</source>
        <translation>Каждое свойство каждого участка с днём, с которого оно действует, и собственными источниками.</translation>
    </message>
    <message>
        <source>Edges of the routable network of the region.</source>
        <translation>Рёбра маршрутной сети региона.</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>Электрификация</translation>
    </message>
    <message>
        <source>Energy fields, one point for each.</source>
        <translation>Месторождения: по точке на каждое.</translation>
    </message>
    <message>
        <source>English name of the place where the line begins.</source>
        <translation>Английское название пункта, где начинается линия.</translation>
    </message>
    <message>
        <source>English name of the place where the line ends.</source>
        <translation>Английское название пункта, где кончается линия.</translation>
    </message>
    <message>
        <source>English name of the subject.</source>
        <translation>Английское название темы.</translation>
    </message>
    <message>
        <source>English translation of a title in another language, made for this atlas or by the publisher.</source>
        <translation>Английский перевод заголовка на другом языке: для этого атласа или от издателя.</translation>
    </message>
    <message>
        <source>Everything that claims and facts speak of, by name.</source>
        <translation>Всё, о чём говорят утверждения и факты, по названиям.</translation>
    </message>
    <message>
        <source>Figures and dates about subjects, each with its unit, day, range and sources.</source>
        <translation>Числа и даты по темам: каждое с единицей, днём, диапазоном и источниками.</translation>
    </message>
    <message>
        <source>First day on which the row holds; empty where it has held since before this record.</source>
        <translation>Первый день действия строки; пусто, если действовала ещё до начала записей.</translation>
    </message>
    <message>
        <source>First day on which the row no longer holds; empty where no end is known.</source>
        <translation>Первый день, когда строка уже не действует; пусто, если конец неизвестен.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>From, in Arabic</source>
        <translation>Откуда, по-арабски</translation>
    </message>
    <message>
        <source>From, in Russian</source>
        <translation>Откуда, по-русски</translation>
    </message>
    <message>
        <source>Great rivers and canals of the region, generalised.</source>
        <translation>Крупные реки и каналы региона, обобщённые.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Верхнее</translation>
    </message>
    <message>
        <source>Holes of the network that were closed by hand, each with its reason.</source>
        <translation>Разрывы сети, закрытые вручную, каждый с причиной.</translation>
    </message>
    <message>
        <source>How far the drawn shape can be trusted, as a code.</source>
        <translation>Насколько можно верить начертанию, кодом.</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>Как показано</translation>
    </message>
    <message>
        <source>How sure the editors are of the row, as a code.</source>
        <translation>Насколько редакторы уверены в строке, кодом.</translation>
    </message>
    <message>
        <source>How sure the position is, as a code.</source>
        <translation>Насколько точно положение, кодом.</translation>
    </message>
    <message>
        <source>How the claim stands against other sources, as a code.</source>
        <translation>Как утверждение соотносится с другими источниками, кодом.</translation>
    </message>
    <message>
        <source>How the line was drawn</source>
        <translation>Как проведена линия</translation>
    </message>
    <message>
        <source>IATA code</source>
        <translation>Код IATA</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country on one side of the border.</source>
        <translation>Код ISO 3166-1 alpha-2 страны с одной стороны границы.</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country on the other side of the border.</source>
        <translation>Код ISO 3166-1 alpha-2 страны с другой стороны границы.</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country.</source>
        <translation>Код ISO 3166-1 alpha-2 страны.</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>Код ISO</translation>
    </message>
    <message>
        <source>Identifier of a feature, without its period.</source>
        <translation>Идентификатор объекта без периода.</translation>
    </message>
    <message>
        <source>Identifier of the node where the edge begins.</source>
        <translation>Идентификатор узла, где начинается ребро.</translation>
    </message>
    <message>
        <source>Identifier of the node where the edge ends.</source>
        <translation>Идентификатор узла, где кончается ребро.</translation>
    </message>
    <message>
        <source>Identifier of the place where the section begins.</source>
        <translation>Идентификатор пункта, где начинается участок.</translation>
    </message>
    <message>
        <source>Identifier of the place where the section ends.</source>
        <translation>Идентификатор пункта, где кончается участок.</translation>
    </message>
    <message>
        <source>Identifier of the place.</source>
        <translation>Идентификатор пункта.</translation>
    </message>
    <message>
        <source>Identifier of the section, alike in all its periods and layers.</source>
        <translation>Идентификатор участка, одинаковый во всех периодах и слоях.</translation>
    </message>
    <message>
        <source>Identifier of the source.</source>
        <translation>Идентификатор источника.</translation>
    </message>
    <message>
        <source>Identifier of the subject: of a section, place, corridor, event or a subject of its own.</source>
        <translation>Идентификатор темы: участка, пункта, коридора, события или отдельной темы.</translation>
    </message>
    <message>
        <source>Identifiers of every source behind the row, separated by semicolons.</source>
        <translation>Идентификаторы всех источников строки через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the article’s claims that speak of the row, separated by semicolons.</source>
        <translation>Идентификаторы утверждений статьи о строке через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the corridors that use the section, separated by semicolons.</source>
        <translation>Идентификаторы коридоров, которые идут по участку, через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the features that carry the claim, separated by semicolons.</source>
        <translation>Идентификаторы объектов, к которым относится утверждение, через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the public lists that the codes of the place come from.</source>
        <translation>Идентификаторы открытых списков, откуда взяты коды пункта.</translation>
    </message>
    <message>
        <source>Identifiers of the sections in order of travel, separated by semicolons.</source>
        <translation>Идентификаторы участков в порядке следования через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the day of opening.</source>
        <translation>Идентификаторы источников дня открытия.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the drawn shape and of what the row says as a whole.</source>
        <translation>Идентификаторы источников начертания и строки в целом.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the electrification in the row’s period.</source>
        <translation>Идентификаторы источников электрификации в период строки.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the gauge in the row’s period.</source>
        <translation>Идентификаторы источников ширины колеи в период строки.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the number of tracks in the row’s period.</source>
        <translation>Идентификаторы источников числа путей в период строки.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the official length.</source>
        <translation>Идентификаторы источников официальной длины.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the status in the row’s period.</source>
        <translation>Идентификаторы источников состояния в период строки.</translation>
    </message>
    <message>
        <source>Identifiers of the sources that the verdict rests on, separated by semicolons.</source>
        <translation>Идентификаторы источников, на которых основана оценка, через точку с запятой.</translation>
    </message>
    <message>
        <source>Identifiers of the subjects that the claim speaks of, separated by semicolons.</source>
        <translation>Идентификаторы тем, о которых говорит утверждение, через точку с запятой.</translation>
    </message>
    <message>
        <source>Importance on the map, from 1 (first to be named) to 4.</source>
        <translation>Важность на карте: от 1 (подписывается первым) до 4.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language of the source, as a code.</source>
        <translation>Язык источника, кодом.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Last day of an event of several days.</source>
        <translation>Последний день многодневного события.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Latitude on WGS 84, north positive.</source>
        <translation>Широта в WGS 84, к северу положительная.</translation>
    </message>
    <message>
        <source>Length along the drawn line, measured on the WGS 84 ellipsoid.</source>
        <translation>Длина вдоль проведённой линии, измеренная на эллипсоиде WGS 84.</translation>
    </message>
    <message>
        <source>Length as the railway or another authority states it.</source>
        <translation>Длина, как её указывает железная дорога или другое ведомство.</translation>
    </message>
    <message>
        <source>Length of the drawn line</source>
        <translation>Длина проведённой линии</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>Местное название</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Указатель места</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Долгота</translation>
    </message>
    <message>
        <source>Longitude on WGS 84, east positive.</source>
        <translation>Долгота в WGS 84, к востоку положительная.</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>Дата обращения</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Нижнее</translation>
    </message>
    <message>
        <source>Lower end of the range, in the unit of the row.</source>
        <translation>Нижний край диапазона, в единицах строки.</translation>
    </message>
    <message>
        <source>Map layer that shows it.</source>
        <translation>Слой карты, где это показано.</translation>
    </message>
    <message>
        <source>Mode of transport</source>
        <translation>Вид транспорта</translation>
    </message>
    <message>
        <source>Mode of transport, as a code.</source>
        <translation>Вид транспорта, кодом.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>Название по-арабски</translation>
    </message>
    <message>
        <source>Name in Arabic.</source>
        <translation>Название по-арабски.</translation>
    </message>
    <message>
        <source>Name in English.</source>
        <translation>Название по-английски.</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in Russian.</source>
        <translation>Название по-русски.</translation>
    </message>
    <message>
        <source>Name in the language and script of the place.</source>
        <translation>Название на языке и письме места.</translation>
    </message>
    <message>
        <source>Name of a property of the whole file.</source>
        <translation>Имя свойства всего файла.</translation>
    </message>
    <message>
        <source>Named by the article</source>
        <translation>Назван в статье</translation>
    </message>
    <message>
        <source>Names of countries and waters, where the map writes them.</source>
        <translation>Названия стран и вод там, где их пишет карта.</translation>
    </message>
    <message>
        <source>Nature of the value</source>
        <translation>Характер значения</translation>
    </message>
    <message>
        <source>Nodes of the routable network of the region.</source>
        <translation>Узлы маршрутной сети региона.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Note on the length</source>
        <translation>Примечание о длине</translation>
    </message>
    <message>
        <source>Number of parallel running tracks in the row’s period.</source>
        <translation>Число параллельных главных путей в период строки.</translation>
    </message>
    <message>
        <source>Number of the paragraph of the article.</source>
        <translation>Номер абзаца статьи.</translation>
    </message>
    <message>
        <source>Number of the place’s node in OpenStreetMap.</source>
        <translation>Номер узла пункта в OpenStreetMap.</translation>
    </message>
    <message>
        <source>Number of tracks</source>
        <translation>Число путей</translation>
    </message>
    <message>
        <source>Number that identifies the row.</source>
        <translation>Номер, который определяет строку.</translation>
    </message>
    <message>
        <source>Official length</source>
        <translation>Официальная длина</translation>
    </message>
    <message>
        <source>One sentence in English on how the line was drawn.</source>
        <translation>Одно предложение по-английски о том, как проведена линия.</translation>
    </message>
    <message>
        <source>OpenStreetMap node</source>
        <translation>Узел OpenStreetMap</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открытие</translation>
    </message>
    <message>
        <source>Origin of the edge</source>
        <translation>Происхождение ребра</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие названия</translation>
    </message>
    <message>
        <source>Other spellings and former names, separated by semicolons.</source>
        <translation>Другие написания и прежние названия через точку с запятой.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Абзац</translation>
    </message>
    <message>
        <source>Paragraphs of the article, summarised in the project’s own words.</source>
        <translation>Абзацы статьи в кратком изложении словами проекта.</translation>
    </message>
    <message>
        <source>Parameters of the model of cost, time and emissions, each with its range and sources.</source>
        <translation>Параметры модели стоимости, времени и выбросов: каждый с диапазоном и источниками.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Period that the statement or figure covers.</source>
        <translation>Период, который охватывает высказывание или число.</translation>
    </message>
    <message>
        <source>Properties of the whole file: the day that the data speak for and what they were made from.</source>
        <translation>Свойства всего файла: день, на который составлены данные, и из чего они сделаны.</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Издатель</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Дата публикации</translation>
    </message>
    <message>
        <source>Publisher, newspaper, site or series.</source>
        <translation>Издатель, газета, сайт или серия.</translation>
    </message>
    <message>
        <source>Quality of the position</source>
        <translation>Точность положения</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>Quantity that the unit measures.</source>
        <translation>Величина, которую измеряет единица.</translation>
    </message>
    <message>
        <source>Railway station code (ESR or UIC) as public lists give it.</source>
        <translation>Код железнодорожной станции (ЕСР или UIC) по открытым спискам.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Remark of the editors, in English.</source>
        <translation>Замечание редакторов, по-английски.</translation>
    </message>
    <message>
        <source>Russian name of the place where the line begins.</source>
        <translation>Русское название пункта, где начинается линия.</translation>
    </message>
    <message>
        <source>Russian name of the place where the line ends.</source>
        <translation>Русское название пункта, где кончается линия.</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Seas and lakes of the region, generalised.</source>
        <translation>Моря и озёра региона, обобщённые.</translation>
    </message>
    <message>
        <source>Sections of projects around the corridor, one row for each section and period.</source>
        <translation>Участки проектов вокруг коридора: строка на каждый участок и период.</translation>
    </message>
    <message>
        <source>Sections of the Central Trans-Caspian Network, one row for each section and period.</source>
        <translation>Участки Центральной Транскаспийской сети: строка на каждый участок и период.</translation>
    </message>
    <message>
        <source>Sections of the Kazakh rail extensions, one row for each section and period.</source>
        <translation>Участки новых линий Казахстана: строка на каждый участок и период.</translation>
    </message>
    <message>
        <source>Sections of the Middle Corridor (TITR), one row for each section and period.</source>
        <translation>Участки Среднего коридора (ТМТМ): строка на каждый участок и период.</translation>
    </message>
    <message>
        <source>Sections of the links between Samarkand and Baku, one row for each section and period.</source>
        <translation>Участки связей между Самаркандом и Баку: строка на каждый участок и период.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Short name, as on a road sign.</source>
        <translation>Краткое название, как на дорожном знаке.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>Since when each section has had each status, and who says so.</source>
        <translation>С какого времени у каждого участка каждое состояние и кто об этом сообщает.</translation>
    </message>
    <message>
        <source>Size of the name on the map, from 1 (largest).</source>
        <translation>Размер названия на карте, от 1 (самый крупный).</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Sources as bibliographic records.</source>
        <translation>Источники как библиографические записи.</translation>
    </message>
    <message>
        <source>Sources of the verdict</source>
        <translation>Источники оценки</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>Относится к</translation>
    </message>
    <message>
        <source>Stable identifier in English ASCII; the part after “@” names the period of a row.</source>
        <translation>Постоянный идентификатор буквами ASCII; часть после «@» называет период строки.</translation>
    </message>
    <message>
        <source>State of the thing in the row’s period, as a code.</source>
        <translation>Состояние объекта в период строки, кодом.</translation>
    </message>
    <message>
        <source>Stated catchment of the Central Trans-Caspian Network, one polygon on either side.</source>
        <translation>Заявленная зона влияния Центральной Транскаспийской сети: по полигону с каждой стороны.</translation>
    </message>
    <message>
        <source>Stated width of the catchment on this side of the corridor.</source>
        <translation>Заявленная ширина зоны влияния с этой стороны коридора.</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>Код станции</translation>
    </message>
    <message>
        <source>Stations, ports, crossings, airports and cities, one point for each place.</source>
        <translation>Станции, порты, переходы, аэропорты и города: по точке на каждый пункт.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Subject in Arabic</source>
        <translation>Тема по-арабски</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Краткое изложение</translation>
    </message>
    <message>
        <source>Summary in Arabic</source>
        <translation>Краткое изложение по-арабски</translation>
    </message>
    <message>
        <source>Summary of the paragraph in Arabic, in the project’s own words.</source>
        <translation>Краткое изложение абзаца по-арабски, словами проекта.</translation>
    </message>
    <message>
        <source>Summary of the paragraph in English, in the project’s own words.</source>
        <translation>Краткое изложение абзаца по-английски, словами проекта.</translation>
    </message>
    <message>
        <source>Text of the map tip as rich text.</source>
        <translation>Текст подсказки на карте в размеченном виде.</translation>
    </message>
    <message>
        <source>The claim in Arabic, in the project’s own words.</source>
        <translation>Утверждение по-арабски, словами проекта.</translation>
    </message>
    <message>
        <source>The claim in English, in the project’s own words.</source>
        <translation>Утверждение по-английски, словами проекта.</translation>
    </message>
    <message>
        <source>The open sea: one row without a shape, which its style draws over the whole map, below all land.</source>
        <translation>Открытое море: одна строка без фигуры, которую стиль рисует по всей карте под сушей.</translation>
    </message>
    <message>
        <source>The value as written: a number in the unit, a date, a period or words.</source>
        <translation>Значение как записано: число в единицах, дата, период или слова.</translation>
    </message>
    <message>
        <source>The value where it is a number, in the unit of the row.</source>
        <translation>Значение, если это число, в единицах строки.</translation>
    </message>
    <message>
        <source>The whole bibliographic record as a CSL-JSON item.</source>
        <translation>Вся библиографическая запись как элемент CSL-JSON.</translation>
    </message>
    <message>
        <source>Three-letter IATA code of the airport.</source>
        <translation>Трёхбуквенный код IATA аэропорта.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Title as printed, in its language and script.</source>
        <translation>Заголовок как напечатан, на своём языке и письме.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>To, in Arabic</source>
        <translation>Куда, по-арабски</translation>
    </message>
    <message>
        <source>To, in Russian</source>
        <translation>Куда, по-русски</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Допуск</translation>
    </message>
    <message>
        <source>Track gauge</source>
        <translation>Ширина колеи</translation>
    </message>
    <message>
        <source>Translated title</source>
        <translation>Перевод заголовка</translation>
    </message>
    <message>
        <source>Treaties, meetings, openings and other events, one point for each.</source>
        <translation>Договоры, встречи, открытия и другие события: по точке на каждое.</translation>
    </message>
    <message>
        <source>Type of claim</source>
        <translation>Тип утверждения</translation>
    </message>
    <message>
        <source>UN/LOCODE</source>
        <translation>Код UN/LOCODE</translation>
    </message>
    <message>
        <source>UN/LOCODE of the place, without a space.</source>
        <translation>Код UN/LOCODE пункта, без пробела.</translation>
    </message>
    <message>
        <source>Unique stretches that corridors share, as they are on the day of the data.</source>
        <translation>Отдельные участки, общие для коридоров, на день данных.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Unit of the value, as a code of the table of units.</source>
        <translation>Единица значения, код из таблицы единиц.</translation>
    </message>
    <message>
        <source>Units of the facts and parameters.</source>
        <translation>Единицы фактов и параметров.</translation>
    </message>
    <message>
        <source>Upper end of the range, in the unit of the row.</source>
        <translation>Верхний край диапазона, в единицах строки.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Value as a number</source>
        <translation>Значение числом</translation>
    </message>
    <message>
        <source>Value that is used unless another is asked for, in the unit of the row.</source>
        <translation>Значение, которое берётся, если не задано иное, в единицах строки.</translation>
    </message>
    <message>
        <source>Values of the group that differ by no more than this share agree.</source>
        <translation>Значения группы, которые различаются не больше чем на эту долю, согласуются.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>What exactly a figure counts or measures, for figures that must not be compared otherwise.</source>
        <translation>Что именно считает или измеряет число: без этого такие числа нельзя сравнивать.</translation>
    </message>
    <message>
        <source>What exactly was counted or measured, as a code of the table of scopes.</source>
        <translation>Что именно подсчитано или измерено, код из таблицы охватов.</translation>
    </message>
    <message>
        <source>What facts can be about, and which of them speak of one thing.</source>
        <translation>О чём могут быть факты и какие из них говорят об одном.</translation>
    </message>
    <message>
        <source>What the article says, claim by claim, and how each claim stands against other sources.</source>
        <translation>Что говорит статья, утверждение за утверждением, и как каждое соотносится с другими источниками.</translation>
    </message>
    <message>
        <source>What the claim is about: route, project, agreement, trade and so on.</source>
        <translation>О чём утверждение: маршрут, проект, соглашение, торговля и так далее.</translation>
    </message>
    <message>
        <source>What the parameter applies to: selectors joined by semicolons, such as mode=rail;country=KZ.</source>
        <translation>К чему применяется параметр: условия через точку с запятой, например mode=rail;country=KZ.</translation>
    </message>
    <message>
        <source>What the row is: the kind of place, event, line or subject, as a code.</source>
        <translation>Что это за строка: вид пункта, события, линии или темы, кодом.</translation>
    </message>
    <message>
        <source>What the value says of the subject, as a code of the table of attributes.</source>
        <translation>Что значение говорит о теме, код из таблицы показателей.</translation>
    </message>
    <message>
        <source>Where the edge comes from: graph, closure, connector or curated.</source>
        <translation>Откуда ребро: graph, closure, connector или curated.</translation>
    </message>
    <message>
        <source>Whether a fact of this attribute must say its scope: yes or no.</source>
        <translation>Должен ли факт с этим показателем называть охват: да или нет.</translation>
    </message>
    <message>
        <source>Whether corridors of the atlas pass through the country: yes or no.</source>
        <translation>Проходят ли по стране коридоры атласа: да или нет.</translation>
    </message>
    <message>
        <source>Whether the article names it: yes or no.</source>
        <translation>Названо ли это в статье: да или нет.</translation>
    </message>
    <message>
        <source>Whether the claim speaks of something that a map can show: yes or no.</source>
        <translation>Говорит ли утверждение о том, что можно показать на карте: да или нет.</translation>
    </message>
    <message>
        <source>Whether the line is electrified in the row’s period: yes, no or partly.</source>
        <translation>Электрифицирована ли линия в период строки: да, нет или частично.</translation>
    </message>
    <message>
        <source>Whether the value is the project’s own assumption: yes or no.</source>
        <translation>Является ли значение допущением самого проекта: да или нет.</translation>
    </message>
    <message>
        <source>Whether the value was measured or is a plan, a forecast or an estimate, as a code.</source>
        <translation>Измерено ли значение или это план, прогноз, оценка, кодом.</translation>
    </message>
    <message>
        <source>Whether wagons must change gauge here: yes or no.</source>
        <translation>Меняют ли здесь вагоны ширину колеи: да или нет.</translation>
    </message>
    <message>
        <source>Which features of the map show which subject.</source>
        <translation>Какие объекты карты показывают какую тему.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why a hole of the network was closed here, in English.</source>
        <translation>Почему здесь закрыт разрыв сети, по-английски.</translation>
    </message>
    <message>
        <source>Why the drawn and the official length differ, in English.</source>
        <translation>Почему проведённая и официальная длина различаются, по-английски.</translation>
    </message>
    <message>
        <source>Why the verdict is what it is, in Arabic.</source>
        <translation>Почему оценка такова, по-арабски.</translation>
    </message>
    <message>
        <source>Why the verdict is what it is, in English.</source>
        <translation>Почему оценка такова, по-английски.</translation>
    </message>
    <message>
        <source>Why, in Arabic</source>
        <translation>Почему, по-арабски</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>Викиданные</translation>
    </message>
    <message>
        <source>Wikidata item of the place, such as Q123.</source>
        <translation>Элемент пункта в Викиданных, например Q123.</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>Course of the edge</source>
        <translation>Трасса ребра</translation>
    </message>
    <message>
        <source>Vertices between the two nodes along mapped track, as an encoded polyline; often empty.</source>
        <translation>Вершины между двумя узлами вдоль нанесённого на карту пути в виде закодированной ломаной; часто пусто.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>QGIS gave no reason.</source>
        <translation>QGIS не сообщил причину.</translation>
    </message>
    <message>
        <source>The atlas cannot be copied into the project ({reason}). Make room in the temporary folder and try again.</source>
        <translation>Не удаётся скопировать атлас в проект ({reason}). Освободите место во временной папке и повторите.</translation>
    </message>
    <message>
        <source>The atlas is out of the project. Add it again at any time.</source>
        <translation>Атлас удалён из проекта. Его можно добавить снова в любое время.</translation>
    </message>
    <message>
        <source>The data file {path} is missing. Reinstall the plugin from the plugin manager.</source>
        <translation>Нет файла данных {path}. Переустановите модуль через «Управление модулями».</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Папка {folder} не существует.</translation>
    </message>
    <message>
        <source>The layer {layer} of the atlas cannot be opened from {path}. Reinstall the plugin from the plugin manager.</source>
        <translation>Не удаётся открыть слой атласа {layer} из {path}. Переустановите модуль через «Управление модулями».</translation>
    </message>
    <message>
        <source>The map could not be printed to {path}: {reason}</source>
        <translation>Не удалось напечатать карту в {path}: {reason}</translation>
    </message>
    <message>
        <source>The map was printed to {path}</source>
        <translation>Карта напечатана: {path}</translation>
    </message>
    <message>
        <source>The pack cannot be written to {folder} ({reason}). Choose a folder that you may write to.</source>
        <translation>Не удаётся записать пакет в {folder} ({reason}). Выберите папку, доступную для записи.</translation>
    </message>
    <message>
        <source>The project {path} cannot be opened: {reason}</source>
        <translation>Не удаётся открыть проект {path}: {reason}</translation>
    </message>
    <message>
        <source>The sheet could not be added to the project&apos;s layouts.</source>
        <translation>Не удалось добавить лист в макеты проекта.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size: choose fewer dots per inch, a smaller page, or PDF.</source>
        <translation>Не хватает памяти для изображения такого размера: уменьшите число точек на дюйм или страницу либо выберите PDF.</translation>
    </message>
    <message>
        <source>These layers name no source: choose layers of the atlas.</source>
        <translation>В этих слоях не указаны источники: выберите слои атласа.</translation>
    </message>
    <message>
        <source>This has no place on the map.</source>
        <translation>У этого нет места на карте.</translation>
    </message>
    <message>
        <source>This project has no atlas to print: add the atlas first.</source>
        <translation>В проекте нет атласа для печати: сначала добавьте атлас.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>причина не указана</translation>
    </message>
    <message>
        <source>{name} does not end in .qgz, the only project file that carries its data.</source>
        <translation>{name} не заканчивается на .qgz, а только такой файл проекта содержит свои данные.</translation>
    </message>
    <message>
        <source>{name} ends neither in .pdf nor in .png or .svg: choose one of these.</source>
        <translation>{name} не заканчивается ни на .pdf, ни на .png, ни на .svg: выберите одно из них.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Choose a folder that you may write to.</source>
        <translation>Не удаётся записать {path} ({reason}). Выберите папку, доступную для записи.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>Не удаётся записать {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} could not be written in full: is the disk full?</source>
        <translation>{path} записан не полностью: диск заполнен?</translation>
    </message>
    <message>
        <source>{text} is not a date: write 2025, 2025-07 or 2025-07-21.</source>
        <translation>{text} — не дата: укажите 2025, 2025-07 или 2025-07-21.</translation>
    </message>
    <message>
        <source>Add the atlas to see this on the map: one click in the dock.</source>
        <translation>Добавьте атлас, чтобы увидеть это на карте: один щелчок на панели.</translation>
    </message>
    <message>
        <source>The comparison could not be saved to {path}: {reason}</source>
        <translation>Не удалось сохранить сравнение в {path}: {reason}</translation>
    </message>
    <message>
        <source>The comparison was saved to {path}</source>
        <translation>Сравнение сохранено: {path}</translation>
    </message>
    <message>
        <source>The corridors could not be added: {reason}</source>
        <translation>Не удалось добавить коридоры: {reason}</translation>
    </message>
    <message>
        <source>there is no room in the temporary folder</source>
        <translation>во временной папке нет места</translation>
    </message>
    <message>
        <source>“{layer}” was added to the map.</source>
        <translation>Слой «{layer}» добавлен на карту.</translation>
    </message>
    <message>
        <source>The network has no way for one of the two routes of this sheet.</source>
        <translation>В сети нет пути для одного из двух маршрутов этого листа.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арабское</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>китайское</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>кириллическое</translation>
    </message>
    <message>
        <source>Edit in layout window</source>
        <translation>Править в окне макета</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латинское</translation>
    </message>
    <message>
        <source>None of the fonts that the sheet is made for is here, so that its {script} letters are set in {font}; looked for were {fonts}.</source>
        <translation>Здесь нет ни одного из шрифтов, для которых сделан лист, поэтому {script} письмо набрано шрифтом {font}; искали {fonts}.</translation>
    </message>
    <message>
        <source>Nothing is selected: select features on the map, or choose another extent.</source>
        <translation>Ничего не выбрано: выберите объекты на карте или другой охват.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>The canvas shows no place on the earth: zoom to the region, or choose another extent.</source>
        <translation>Окно карты не показывает никакого места на Земле: перейдите к региону или выберите другой охват.</translation>
    </message>
    <message>
        <source>The extent is too wide for the projection of the sheet: choose a smaller one.</source>
        <translation>Охват слишком широк для проекции листа: выберите меньший.</translation>
    </message>
    <message>
        <source>The selected features of “{layer}” have no place on the earth.</source>
        <translation>У выбранных объектов слоя «{layer}» нет места на Земле.</translation>
    </message>
    <message>
        <source>This system has no font for {script} letters, and the sheet shows boxes in their place: install one of {fonts}, start QGIS anew and print again.</source>
        <translation>В этой системе нет шрифта для букв ({script} письмо), и вместо них на листе стоят рамки: установите один из шрифтов {fonts}, перезапустите QGIS и напечатайте снова.</translation>
    </message>
    <message>
        <source>The sheet {theme} has an extent of its own: EXTENT is not used.</source>
        <translation>У листа {theme} собственный охват: EXTENT не используется.</translation>
    </message>
    <message>
        <source>Nothing of the corridor {corridor} is there on the sheet&apos;s date.</source>
        <translation>На дату листа от коридора {corridor} ничего нет.</translation>
    </message>
    <message>
        <source>There is no corridor {corridor}; there are {known}.</source>
        <translation>Коридора {corridor} нет; есть {known}.</translation>
    </message>
    <message>
        <source>{name} holds the first of {count} pages: choose PDF for all of them.</source>
        <translation>{name} содержит только первую страницу из {count}: для всех выберите PDF.</translation>
    </message>
    <message>
        <source>A picture of this page at {dpi} dpi would be {width} × {height} pixels, and no more than {most} a side can be drawn: choose {largest} dpi or fewer, a smaller page, or PDF.</source>
        <translation>Изображение этой страницы при {dpi} точках на дюйм имело бы {width} × {height} пикселей, а нарисовать можно не более {most} по каждой стороне: выберите {largest} точек на дюйм или меньше, меньшую страницу или PDF.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this page at {dpi} dpi: choose {largest} dpi or fewer, a smaller page, or PDF.</source>
        <translation>Не хватает памяти для изображения этой страницы при {dpi} точках на дюйм: выберите {largest} точек на дюйм или меньше, меньшую страницу или PDF.</translation>
    </message>
    <message>
        <source>{font} is the only font for {script} letters that was found here, and it loses some of them where text is copied or searched in a PDF: install one of {fonts}, start QGIS anew and print again.</source>
        <translation>{font} — единственный найденный здесь шрифт с буквами «{script}», и при копировании или поиске текста в PDF часть букв теряется: установите один из шрифтов {fonts}, перезапустите QGIS и напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>Reinstall the plugin from the plugin manager.</source>
        <translation>Переустановите модуль через «Управление модулями».</translation>
    </message>
    <message>
        <source>The data file {path} cannot be read ({detail}).</source>
        <translation>Не удаётся прочитать файл данных {path} ({detail}).</translation>
    </message>
    <message>
        <source>The data file {path} is missing.</source>
        <translation>Нет файла данных {path}.</translation>
    </message>
    <message>
        <source>The data file {path} lacks {detail}.</source>
        <translation>В файле данных {path} не хватает: {detail}.</translation>
    </message>
    <message>
        <source>The file {path} does not hold the data of this plugin.</source>
        <translation>Файл {path} не содержит данных этого модуля.</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>на диске не осталось места</translation>
    </message>
    <message>
        <source>The coordinate reference system “{name}” says nothing of a place on the earth, so that nothing of the atlas can be shown in it: choose another one for the project, or another extent.</source>
        <translation>Система координат «{name}» не привязана к поверхности Земли, поэтому показать в ней атлас нельзя: выберите для проекта другую систему или другой охват.</translation>
    </message>
    <message>
        <source>“{layer}” was switched on to show this.</source>
        <translation>Слой «{layer}» был включён, чтобы показать это.</translation>
    </message>
    <message>
        <source>No file is named: give the sheet a name that ends in .pdf, .png or .svg.</source>
        <translation>Имя файла не задано: дайте листу имя с окончанием .pdf, .png или .svg.</translation>
    </message>
    <message>
        <source>{path} is a folder: choose another name.</source>
        <translation>{path} — это папка: выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is there already and may not be changed: choose another name.</source>
        <translation>Файл {path} уже есть, и изменять его нельзя: выберите другое имя.</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Age of the sources</source>
        <translation>Возраст источников</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Площадь</translation>
    </message>
    <message>
        <source>As BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>As CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>As RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>As footnotes</source>
        <translation>Сноски</translation>
    </message>
    <message>
        <source>By the editors’ assumption alone</source>
        <translation>Только по допущению редакторов</translation>
    </message>
    <message>
        <source>Cite the article as:</source>
        <translation>Ссылка на статью:</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>С источником</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copies footnotes; other formats are in the menu</source>
        <translation>Копирует сноски; другие форматы — в меню</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Охват источниками</translation>
    </message>
    <message>
        <source>Data as of {date}.</source>
        <translation>Данные на {date}.</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>Электрификация</translation>
    </message>
    <message>
        <source>Every value has a source on record.</source>
        <translation>У каждого значения есть источник.</translation>
    </message>
    <message>
        <source>Evidence report</source>
        <translation>Отчёт об обоснованности</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Ширина колеи</translation>
    </message>
    <message>
        <source>How it is drawn:</source>
        <translation>Как нарисовано:</translation>
    </message>
    <message>
        <source>Keep in the dock</source>
        <translation>Сохранить на панели</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Next feature</source>
        <translation>Следующий объект</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открытие</translation>
    </message>
    <message>
        <source>Part of:</source>
        <translation>Входит в состав:</translation>
    </message>
    <message>
        <source>Previous feature</source>
        <translation>Предыдущий объект</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Источники расходятся</translation>
    </message>
    <message>
        <source>Sources on record that nothing rests on: {count}.</source>
        <translation>Источников, на которые ничто не опирается: {count}.</translation>
    </message>
    <message>
        <source>Sources without a date: {count}.</source>
        <translation>Источников без даты: {count}.</translation>
    </message>
    <message>
        <source>Table or layer</source>
        <translation>Таблица или слой</translation>
    </message>
    <message>
        <source>The article:</source>
        <translation>Статья:</translation>
    </message>
    <message>
        <source>The oldest source in use is of {date}:</source>
        <translation>Самый старый из используемых источников ({date}):</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Число путей</translation>
    </message>
    <message>
        <source>Verdicts on the article’s claims</source>
        <translation>Вердикты по утверждениям статьи</translation>
    </message>
    <message>
        <source>What is here, and who says so</source>
        <translation>Что здесь и кто это утверждает</translation>
    </message>
    <message>
        <source>What the article says</source>
        <translation>Что говорит статья</translation>
    </message>
    <message>
        <source>Where the article does not hold</source>
        <translation>Где статья не подтверждается</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>a difference of {percent}</source>
        <translation>разница {percent}</translation>
    </message>
    <message>
        <source>accessed {date}</source>
        <translation>дата обращения: {date}</translation>
    </message>
    <message>
        <source>along the drawn line</source>
        <translation>по нарисованной линии</translation>
    </message>
    <message>
        <source>also given as:</source>
        <translation>также указано:</translation>
    </message>
    <message>
        <source>and {count} more in the table of facts</source>
        <translation>и ещё {count} в таблице фактов</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>по состоянию на {date}</translation>
    </message>
    <message>
        <source>before that:</source>
        <translation>до этого:</translation>
    </message>
    <message>
        <source>break of gauge</source>
        <translation>смена ширины колеи</translation>
    </message>
    <message>
        <source>checked on {date}</source>
        <translation>проверено {date}</translation>
    </message>
    <message>
        <source>lines between the members’ capitals</source>
        <translation>линии между столицами участников</translation>
    </message>
    <message>
        <source>not yet there on {date}</source>
        <translation>на {date} ещё не существует</translation>
    </message>
    <message>
        <source>official; {length} along the drawn line</source>
        <translation>официально; {length} по нарисованной линии</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>{claims} claims of the article, {facts} figures, {features} features on the map, {sources} sources.</source>
        <translation>Утверждений статьи: {claims}, показателей: {facts}, объектов на карте: {features}, источников: {sources}.</translation>
    </message>
    <message>
        <source>{count} values have no source on record:</source>
        <translation>Значения без источника (всего {count}):</translation>
    </message>
    <message>
        <source>{number} billion {unit}</source>
        <translation>{number} млрд {unit}</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} км</translation>
    </message>
    <message>
        <source>{number} km²</source>
        <translation>{number} км²</translation>
    </message>
    <message>
        <source>{number} million {unit}</source>
        <translation>{number} млн {unit}</translation>
    </message>
    <message>
        <source>{number} mm</source>
        <translation>{number} мм</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status}, начало: {date}</translation>
    </message>
    <message>
        <source>{status} until {date}</source>
        <translation>{status}, окончание: {date}</translation>
    </message>
    <message>
        <source>¶ {number}</source>
        <translation>абз. {number}</translation>
    </message>
    <message>
        <source>¶¶ {numbers}</source>
        <translation>абз. {numbers}</translation>
    </message>
    <message>
        <source>What lies under the click</source>
        <translation>Что находится под щелчком</translation>
    </message>
    <message>
        <source>{count} things are here</source>
        <translation>Объектов здесь: {count}</translation>
    </message>
    <message>
        <source>Cite this</source>
        <translation>Цитировать</translation>
    </message>
    <message>
        <source>Click to copy this with its source</source>
        <translation>Щёлкните, чтобы скопировать это с источником</translation>
    </message>
    <message>
        <source>Copied: {start}</source>
        <translation>Скопировано: {start}</translation>
    </message>
    <message>
        <source>Paragraphs of the article that speak of this</source>
        <translation>Абзацы статьи, где об этом говорится</translation>
    </message>
    <message>
        <source>{name}, version {version}, data of {date}</source>
        <translation>{name}, версия {version}, данные от {date}</translation>
    </message>
    <message>
        <source>{attribute} ({scope})</source>
        <translation>{attribute} ({scope})</translation>
    </message>
    <message>
        <source>{what}, said on {date}</source>
        <translation>{what}, сказано {date}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Albers equal-area projection</source>
        <translation>равновеликая проекция Альберса</translation>
    </message>
    <message>
        <source>Also shown</source>
        <translation>Также показано</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>На {date}</translation>
    </message>
    <message>
        <source>Boundaries and names shown on this map do not imply any opinion on the legal status of a territory or endorsement of its borders.</source>
        <translation>Границы и названия на этой карте не выражают какого-либо мнения о правовом статусе территорий и не означают признания их границ.</translation>
    </message>
    <message>
        <source>E</source>
        <translation>&#xa0;в. д.</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>Новые ж/д линии Казахстана</translation>
    </message>
    <message>
        <source>Lambert conformal conic projection</source>
        <translation>коническая проекция Ламберта</translation>
    </message>
    <message>
        <source>N</source>
        <translation>&#xa0;с. ш.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Пункты</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>Связи Самарканд – Баку</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Системы</translation>
    </message>
    <message>
        <source>The Middle Corridor</source>
        <translation>Средний коридор</translation>
    </message>
    <message>
        <source>The Middle Corridor and its links</source>
        <translation>Средний коридор и его связи</translation>
    </message>
    <message>
        <source>and {n} more: see the bibliography</source>
        <translation>и ещё {n}: см. библиографию</translation>
    </message>
    <message>
        <source>data version {version}</source>
        <translation>данные {version}</translation>
    </message>
    <message>
        <source>km</source>
        <translation>км</translation>
    </message>
    <message>
        <source>Along the Middle Corridor: Khorgos to Poti</source>
        <translation>Вдоль Среднего коридора: от Хоргоса до Поти</translation>
    </message>
    <message>
        <source>The partnership of Azerbaijan and Uzbekistan in time</source>
        <translation>Партнёрство Азербайджана и Узбекистана во времени</translation>
    </message>
    <message>
        <source>Two ways between Central Asia and the Caucasus</source>
        <translation>Два пути между Центральной Азией и Кавказом</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Энергетика</translation>
    </message>
    <message>
        <source>For readers who do not see the map:</source>
        <translation>Для тех, кто не видит карту:</translation>
    </message>
    <message>
        <source>Lines, ports, flights</source>
        <translation>Линии, порты, рейсы</translation>
    </message>
    <message>
        <source>Memoranda, funds, studies</source>
        <translation>Меморандумы, фонды, исследования</translation>
    </message>
    <message>
        <source>The Trans-Caspian route, or Middle Corridor (TITR, blue), carries goods between China and Europe across Kazakhstan, the Caspian Sea and the South Caucasus. The Samarkand–Baku links (S–B, orange) reach the same sea through Turkmenistan. Dashed lines are sailings.</source>
        <translation>Транскаспийский маршрут, или Средний коридор (TITR, синий), везёт грузы между Китаем и Европой через Казахстан, Каспийское море и Южный Кавказ. Связи Самарканд – Баку (S–B, оранжевый) выходят к тому же морю через Туркменистан. Пунктирные линии — морские.</translation>
    </message>
    <message>
        <source>Treaties, councils, visits</source>
        <translation>Договоры, советы, визиты</translation>
    </message>
    <message>
        <source>Samarkand to Baku: by Turkmenbashi or by the Middle Corridor</source>
        <translation>Самарканд – Баку: через Туркменбаши или Средний коридор</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>Lines: traced, or through stations</source>
        <translation>Линии: по пути или через станции</translation>
    </message>
    <message>
        <source>Along the corridor: {name}</source>
        <translation>Вдоль коридора: {name}</translation>
    </message>
    <message>
        <source>Worked out by the network of this atlas for rail and ship, waiting at borders and ports included; the speeds, waits and prices behind it are assumptions with a low, a central and a high value, not timetables or tariffs: {sources}.</source>
        <translation>Рассчитано по сети этого атласа для железной дороги и судов, с ожиданием на границах и в портах; скорости, ожидания и цены — допущения с низким, средним и высоким значением, а не расписания и не тарифы: {sources}.</translation>
    </message>
    <message>
        <source>km {number}</source>
        <translation>км {number}</translation>
    </message>
    <message>
        <source>to {place}, sheet {number}</source>
        <translation>к {place}, лист {number}</translation>
    </message>
    <message>
        <source>{number} of {count}: {start} to {end}, {km} km</source>
        <translation>{number} из {count}: {start} – {end}, {km} км</translation>
    </message>
    <message>
        <source>{start} to {end}, {km} km</source>
        <translation>{start} – {end}, {km} км</translation>
    </message>
    <message>
        <source>   at borders</source>
        <translation>   на границах</translation>
    </message>
    <message>
        <source>   at sea</source>
        <translation>   в море</translation>
    </message>
    <message>
        <source>   in ports, with the wait for a ship</source>
        <translation>   в портах, с ожиданием судна</translation>
    </message>
    <message>
        <source>   on the rails</source>
        <translation>   по рельсам</translation>
    </message>
    <message>
        <source>Borders crossed</source>
        <translation>Пересечено границ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>CO₂, with the range of the assumptions</source>
        <translation>CO₂, с разбросом допущений</translation>
    </message>
    <message>
        <source>Changes between rail and ship</source>
        <translation>Перевалок между рельсами и судном</translation>
    </message>
    <message>
        <source>Cost, with the range of the assumptions</source>
        <translation>Стоимость, с разбросом допущений</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>Электрификация</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Gauge, mm</source>
        <translation>Колея, мм</translation>
    </message>
    <message>
        <source>Kilometres are measured along the lines of this atlas, from the corridor&apos;s first station.</source>
        <translation>Километры измерены по линиям этого атласа от первой станции коридора.</translation>
    </message>
    <message>
        <source>Km from the start</source>
        <translation>Км от начала</translation>
    </message>
    <message>
        <source>Length, km</source>
        <translation>Длина, км</translation>
    </message>
    <message>
        <source>Middle Corridor (TITR), by {port}</source>
        <translation>Средний коридор (TITR): {port}</translation>
    </message>
    <message>
        <source>Sailing</source>
        <translation>Морская линия</translation>
    </message>
    <message>
        <source>Samarkand–Baku links (S–B), by {port}</source>
        <translation>Связи Самарканд – Баку (S–B): {port}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Start and end of both ways</source>
        <translation>Начало и конец обоих путей</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>S–B: railway</source>
        <translation>S–B: железная дорога</translation>
    </message>
    <message>
        <source>S–B: sailing (course schematic)</source>
        <translation>S–B: морская линия (ход условный)</translation>
    </message>
    <message>
        <source>TITR minus S–B</source>
        <translation>TITR минус S–B</translation>
    </message>
    <message>
        <source>TITR: railway</source>
        <translation>TITR: железная дорога</translation>
    </message>
    <message>
        <source>TITR: sailing (course schematic)</source>
        <translation>TITR: морская линия (ход условный)</translation>
    </message>
    <message>
        <source>The corridor beyond this sheet</source>
        <translation>Коридор за пределами листа</translation>
    </message>
    <message>
        <source>Time, with the range of the assumptions</source>
        <translation>Время, с разбросом допущений</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Пути</translation>
    </message>
    <message>
        <source>Years with one event or two are drawn narrower.</source>
        <translation>Годы с одним или двумя событиями показаны уже.</translation>
    </message>
    <message>
        <source>being built</source>
        <translation>строится</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>авиарейс</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>бывшая</translation>
    </message>
    <message>
        <source>in operation</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>планируется</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>предложена</translation>
    </message>
    <message>
        <source>rail ferry</source>
        <translation>паром</translation>
    </message>
    <message>
        <source>railway</source>
        <translation>ж. д.</translation>
    </message>
    <message>
        <source>road</source>
        <translation>дорога</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>судно</translation>
    </message>
    <message>
        <source>{number} USD/t</source>
        <translation>{number} долл./т</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} ч</translation>
    </message>
    <message>
        <source>{number} kg/t</source>
        <translation>{number} кг/т</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} км</translation>
    </message>
    <message>
        <source>–: no source of this atlas says so.</source>
        <translation>–: в источниках этого атласа не указано.</translation>
    </message>
    <message>
        <source>A map from the Balkans in the west to the border of China in the east. A blue line runs from the border of Bulgaria by Istanbul, and from the Georgian ports of Poti and Batumi, by Tbilisi to Baku, over the Caspian Sea to Aktau and Kuryk, and on through Kazakhstan, in two branches, to Dostyk and, by Almaty, to Altynkol. An orange line leaves Baku for Turkmenbashi and runs by Ashgabat and Turkmenabat to Samarkand and Tashkent.</source>
        <translation>Карта от Балкан на западе до границы Китая на востоке. Синяя линия идёт от границы Болгарии через Стамбул и от грузинских портов Поти и Батуми через Тбилиси в Баку, по Каспийскому морю в Актау и Курык и дальше через Казахстан двумя ветвями: к Достыку и через Алматы к Алтынколю. Оранжевая линия ведёт из Баку в Туркменбаши и через Ашхабад и Туркменабад в Самарканд и Ташкент.</translation>
    </message>
    <message>
        <source>Lesser events left out, for want of room: {count}.</source>
        <translation>Менее важных событий опущено за недостатком места: {count}.</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Catchment north of the CTCN, {distance} km</source>
        <translation>Зона влияния Центральной Транскаспийской сети к северу, {distance} км</translation>
    </message>
    <message>
        <source>Catchment south of the CTCN, {distance} km</source>
        <translation>Зона влияния Центральной Транскаспийской сети к югу, {distance} км</translation>
    </message>
    <message>
        <source>active</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>approximate position</source>
        <translation>положение приблизительное</translation>
    </message>
    <message>
        <source>break of gauge</source>
        <translation>смена ширины колеи</translation>
    </message>
    <message>
        <source>claims: {claims}</source>
        <translation>утверждения: {claims}</translation>
    </message>
    <message>
        <source>sources: {count}</source>
        <translation>источников: {count}</translation>
    </message>
    <message>
        <source>{length} (official {official})</source>
        <translation>{length} (официально {official})</translation>
    </message>
    <message>
        <source>{number} billion</source>
        <translation>{number} млрд</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} км</translation>
    </message>
    <message>
        <source>{number} km²</source>
        <translation>{number} км²</translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation>{number} млн</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status}, начало: {date}</translation>
    </message>
    <message>
        <source>{status} until {date}</source>
        <translation>{status}, окончание: {date}</translation>
    </message>
</context>
</TS>
