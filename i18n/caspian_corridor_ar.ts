<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Algorithms</name>
    <message>
        <source>A row could not be written: {reason}</source>
        <translation>تعذرت كتابة أحد الصفوف: {reason}</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>الأطلس</translation>
    </message>
    <message>
        <source>Avoid (places, country codes or sections, separated by semicolons)</source>
        <translation>تجنُّب (أماكن أو رموز بلدان أو مقاطع، مفصولة بفواصل منقوطة)</translation>
    </message>
    <message>
        <source>Bibliography</source>
        <translation>قائمة المراجع</translation>
    </message>
    <message>
        <source>Build the atlas project</source>
        <translation>بناء مشروع الأطلس</translation>
    </message>
    <message>
        <source>Builds a network from lines, for routes, matrices and catchments.</source>
        <translation>يبني من الخطوط شبكة للمسارات والمصفوفات ونطاقات الخدمة.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغيت العملية.</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>نطاق الخدمة</translation>
    </message>
    <message>
        <source>Chokepoints</source>
        <translation>نقاط الاختناق</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>المقولات</translation>
    </message>
    <message>
        <source>Claims that other sources contradict</source>
        <translation>المقولات التي تناقضها مصادر أخرى</translation>
    </message>
    <message>
        <source>Compare routes</source>
        <translation>مقارنة المسارات</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Corridors looked for in each scenario</source>
        <translation>عدد الممرات المطلوبة في كل سيناريو</translation>
    </message>
    <message>
        <source>Cost against the line&apos;s direction (empty: the same)</source>
        <translation>التكلفة عكس اتجاه الخط (فارغ: التكلفة نفسها)</translation>
    </message>
    <message>
        <source>Cost of a line (USD/t or a unit of your own)</source>
        <translation>تكلفة الخط (دولار/طن أو وحدة من اختيارك)</translation>
    </message>
    <message>
        <source>Countries that goods do not pass through (codes, separated by semicolons)</source>
        <translation>بلدان لا تعبرها البضائع (رموز مفصولة بفواصل منقوطة)</translation>
    </message>
    <message>
        <source>Data file (empty for the plugin&apos;s own)</source>
        <translation>ملف البيانات (يُترك فارغًا لملف البرنامج المساعد نفسه)</translation>
    </message>
    <message>
        <source>Date that the map shows (2025, 2025-07 or 2025-07-21; empty for today)</source>
        <translation>التاريخ الذي تعرضه الخريطة (‎2025 أو ‎2025-07 أو ‎2025-07-21؛ يُترك فارغًا لليوم)</translation>
    </message>
    <message>
        <source>Destination (id, name in any script, or lon,lat)</source>
        <translation>المقصد (معرّف، أو اسم بأي أبجدية، أو lon,lat)</translation>
    </message>
    <message>
        <source>Destinations (places separated by semicolons, or a point layer)</source>
        <translation>نقاط المقصد (أماكن مفصولة بفواصل منقوطة، أو طبقة نقاط)</translation>
    </message>
    <message>
        <source>Destinations as a point layer</source>
        <translation>نقاط المقصد بوصفها طبقة نقاط</translation>
    </message>
    <message>
        <source>Direction (both, forward, backward, or OSM&apos;s oneway)</source>
        <translation>الاتجاه (both أو forward أو backward أو قيم oneway في OSM)</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>نقطة في البوصة</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحواف</translation>
    </message>
    <message>
        <source>Every way leads through what is excluded: {links}.</source>
        <translation>كل الطرق تمر بما هو مستبعد: {links}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Evidence report</source>
        <translation>تقرير الأدلة</translation>
    </message>
    <message>
        <source>Export the atlas</source>
        <translation>تصدير الأطلس</translation>
    </message>
    <message>
        <source>Extent (empty for the theme&apos;s own)</source>
        <translation>المدى (يُترك فارغًا لمدى الموضوع نفسه)</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>الملفات المكتوبة</translation>
    </message>
    <message>
        <source>Finds the best way by rail, road and ship, with time, cost and emissions.</source>
        <translation>يجد أفضل طريق بالسكة الحديدية والطريق البري والسفينة، مع الزمن والتكلفة والانبعاثات.</translation>
    </message>
    <message>
        <source>Folder of the pack</source>
        <translation>مجلد الحزمة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Junctions</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>لغة الخريطة</translation>
    </message>
    <message>
        <source>Layers, or a project file (empty for every visible layer of the atlas)</source>
        <translation>الطبقات أو ملف مشروع (يُترك فارغًا لكل طبقات الأطلس الظاهرة)</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>مراحل المسار</translation>
    </message>
    <message>
        <source>Length of the reached lines</source>
        <translation>طول الخطوط التي يمكن بلوغها</translation>
    </message>
    <message>
        <source>Limits, separated by commas (hours, USD/t, km or kg/t)</source>
        <translation>الحدود القصوى مفصولة بفواصل (ساعات أو دولار/طن أو كم أو كغ/طن)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الخطوط</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>الخسائر</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>المصفوفة</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>الذاكرة (م.ب.)</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>وسائط النقل</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Network of your own</source>
        <translation>شبكتك الخاصة</translation>
    </message>
    <message>
        <source>Network of your own (made by “usernetwork”)</source>
        <translation>شبكتك الخاصة (من إنتاج الخوارزمية «usernetwork»)</translation>
    </message>
    <message>
        <source>Networks (*.ccnet)</source>
        <translation>الشبكات (*.ccnet)</translation>
    </message>
    <message>
        <source>No parameter tells the {role} for {what}.</source>
        <translation>لا توجد معلمة تحدد {role} من أجل {what}.</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Write an id, a name or lon,lat. Similar: {suggestions}.</source>
        <translation>لا يوجد مكان باسم «{text}». اكتب معرّفًا أو اسمًا أو lon,lat. أسماء مشابهة: {suggestions}.</translation>
    </message>
    <message>
        <source>No way leads from {origin} to {destination} on this network.</source>
        <translation>لا طريق من {origin} إلى {destination} على هذه الشبكة.</translation>
    </message>
    <message>
        <source>No way leads there on this network.</source>
        <translation>لا طريق إلى هناك على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Not among the routes found in this scenario.</source>
        <translation>ليس من المسارات التي وُجدت في هذا السيناريو.</translation>
    </message>
    <message>
        <source>Number of routes, the best and alternatives that really differ</source>
        <translation>عدد المسارات: الأفضل وبدائل تختلف عنه فعلًا</translation>
    </message>
    <message>
        <source>On a network of your own, scenario, modes and what to avoid have no meaning.</source>
        <translation>لا معنى للسيناريو ووسائط النقل وما يُتجنب عند استخدام شبكتك الخاصة.</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>معيار التحسين</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>التوجيه</translation>
    </message>
    <message>
        <source>Origin (id, name in any script, or lon,lat)</source>
        <translation>المنشأ (معرّف، أو اسم بأي أبجدية، أو lon,lat)</translation>
    </message>
    <message>
        <source>Origins (places separated by semicolons, or a point layer)</source>
        <translation>نقاط المنشأ (أماكن مفصولة بفواصل منقوطة، أو طبقة نقاط)</translation>
    </message>
    <message>
        <source>Origins as a point layer</source>
        <translation>نقاط المنشأ بوصفها طبقة نقاط</translation>
    </message>
    <message>
        <source>Origin–destination matrix</source>
        <translation>مصفوفة المنشأ والمقصد</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>الأزواج</translation>
    </message>
    <message>
        <source>Pairs origin&gt;destination, separated by semicolons</source>
        <translation>أزواج origin&gt;destination مفصولة بفواصل منقوطة</translation>
    </message>
    <message>
        <source>Pairs without a way</source>
        <translation>أزواج بلا طريق</translation>
    </message>
    <message>
        <source>Parameters of your own (table with id, low, central, high)</source>
        <translation>معلماتك الخاصة (جدول فيه id وlow وcentral وhigh)</translation>
    </message>
    <message>
        <source>Parameters, row {row}: {reason}</source>
        <translation>المعلمات، الصف {row}: {reason}</translation>
    </message>
    <message>
        <source>Parts without length that were left out</source>
        <translation>أجزاء بلا طول استُبعدت</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>طباعة الخريطة</translation>
    </message>
    <message>
        <source>Printed map</source>
        <translation>الخريطة المطبوعة</translation>
    </message>
    <message>
        <source>Prints a map that carries its legend, sources, licence and disclaimer.</source>
        <translation>يطبع خريطة تحمل مفتاحها ومصادرها وترخيصها وإخلاء المسؤولية.</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>ملف المشروع</translation>
    </message>
    <message>
        <source>Projects taken as closed (ids, separated by semicolons)</source>
        <translation>مشاريع تُعدّ مغلقة (معرّفات مفصولة بفواصل منقوطة)</translation>
    </message>
    <message>
        <source>Projects taken as open (ids, separated by semicolons)</source>
        <translation>مشاريع تُعدّ مفتوحة (معرّفات مفصولة بفواصل منقوطة)</translation>
    </message>
    <message>
        <source>QGIS projects</source>
        <translation>مشاريع QGIS</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>سكة حديد</translation>
    </message>
    <message>
        <source>Rail ferry</source>
        <translation>عبّارة قطارات</translation>
    </message>
    <message>
        <source>Ranking over all pairs</source>
        <translation>الترتيب على مجموع الأزواج</translation>
    </message>
    <message>
        <source>Ranks ports, borders and lines by what their loss costs.</source>
        <translation>يرتّب الموانئ والمعابر والخطوط بحسب كلفة فقدها.</translation>
    </message>
    <message>
        <source>Reached areas</source>
        <translation>المساحات التي يمكن بلوغها</translation>
    </message>
    <message>
        <source>Reached lines</source>
        <translation>الخطوط التي يمكن بلوغها</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>طريق بري</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Row {row}: the {what} is “{value}”, not a number of at least 0.</source>
        <translation>الصف {row}: قيمة {what} هي «{value}»، وليست عددًا لا يقل عن 0.</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>الصف {row}: {reason}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Says what is cited, what sources contradict, and how old they are.</source>
        <translation>يبيّن ما له مصدر، وما تناقضه المصادر، وعمر المصادر.</translation>
    </message>
    <message>
        <source>Scenario: today, as the article saw it, 2030, or a year</source>
        <translation>السيناريو: today (اليوم) أو article (كما رآها المقال) أو 2030 أو سنة أخرى</translation>
    </message>
    <message>
        <source>Scenarios; differences are counted from the first</source>
        <translation>السيناريوهات؛ تُحسب الفروق قياسًا بالأول</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>Seconds to build</source>
        <translation>ثواني البناء</translation>
    </message>
    <message>
        <source>Sets corridors and scenarios side by side, with ranges and differences.</source>
        <translation>يضع الممرات والسيناريوهات جنبًا إلى جنب، مع نطاقات القيم والفروق.</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>سفينة</translation>
    </message>
    <message>
        <source>Shows what can be reached within so many hours, dollars or kilometres.</source>
        <translation>يبيّن ما يمكن بلوغه في حدود ساعات أو دولارات أو كيلومترات معينة.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Speed (km/h), where there is no time</source>
        <translation>السرعة (كم/ساعة) حيث لا زمن</translation>
    </message>
    <message>
        <source>Tells what it takes from each origin to each destination.</source>
        <translation>يبيّن كلفة الوصول من كل منشأ إلى كل مقصد.</translation>
    </message>
    <message>
        <source>The data file {path} could not be read: {reason}</source>
        <translation>تعذرت قراءة ملف البيانات {path}: {reason}</translation>
    </message>
    <message>
        <source>The link is missing: no line joins {one} and {other}, {km} km apart.</source>
        <translation>الوصلة مفقودة: لا خط يصل بين {one} و{other}، والمسافة بينهما {km} كم.</translation>
    </message>
    <message>
        <source>The network could not be written to {path}: {reason}</source>
        <translation>تعذرت كتابة الشبكة في {path}: {reason}</translation>
    </message>
    <message>
        <source>The plugin&apos;s data hold no network ({path}). Reinstall the plugin from the plugin manager.</source>
        <translation>بيانات البرنامج المساعد لا تحوي شبكة ({path}). أعد تثبيته من مدير البرامج المساعدة.</translation>
    </message>
    <message>
        <source>The record of the run could not be saved with the layer: {reason}</source>
        <translation>تعذر حفظ سجل التشغيل مع الطبقة: {reason}</translation>
    </message>
    <message>
        <source>The table of parameters has no field {fields}.</source>
        <translation>جدول المعلمات ليس فيه الحقل {fields}.</translation>
    </message>
    <message>
        <source>The way is closed in this scenario: {links}.</source>
        <translation>الطريق مغلق في هذا السيناريو: {links}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>There is no project “{text}”. Projects: {known}.</source>
        <translation>لا يوجد مشروع باسم «{text}». المشاريع: {known}.</translation>
    </message>
    <message>
        <source>There is no section “{text}”.</source>
        <translation>لا يوجد مقطع باسم «{text}».</translation>
    </message>
    <message>
        <source>This network does not know “{text}”. It knows: {known}.</source>
        <translation>هذه الشبكة لا تعرف «{text}». ما تعرفه: {known}.</translation>
    </message>
    <message>
        <source>Time of a line (h)</source>
        <translation>زمن قطع الخط (ساعة)</translation>
    </message>
    <message>
        <source>Title (empty for the theme&apos;s own)</source>
        <translation>العنوان (يُترك فارغًا لعنوان الموضوع نفسه)</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>مناولة</translation>
    </message>
    <message>
        <source>Two stops that follow each other are the same place: {text}.</source>
        <translation>محطتان متتاليتان هما المكان نفسه: {text}.</translation>
    </message>
    <message>
        <source>Uncited values</source>
        <translation>قيم بلا مصدر</translation>
    </message>
    <message>
        <source>Values that sources disagree on</source>
        <translation>القيم التي تختلف فيها المصادر</translation>
    </message>
    <message>
        <source>Via (places in order, separated by semicolons)</source>
        <translation>عبر (أماكن بالترتيب مفصولة بفواصل منقوطة)</translation>
    </message>
    <message>
        <source>Why there is no route</source>
        <translation>سبب عدم وجود مسار</translation>
    </message>
    <message>
        <source>Width of the areas on each side of a line (km)</source>
        <translation>عرض المساحات على كل جانب من الخط (كم)</translation>
    </message>
    <message>
        <source>Without it no way is left.</source>
        <translation>لا يبقى دونه أي طريق.</translation>
    </message>
    <message>
        <source>Writes a GeoPackage with styles, a description, a bibliography and licences.</source>
        <translation>يكتب ملف GeoPackage مع الأنماط ووصف وقائمة مراجع وتراخيص.</translation>
    </message>
    <message>
        <source>Writes a project with every layer and its data, which opens without the plugin.</source>
        <translation>يكتب مشروعًا يضم كل الطبقات وبياناتها، ويُفتح دون البرنامج المساعد.</translation>
    </message>
    <message>
        <source>Writes the sources of a map as CSL-JSON, BibTeX, RIS or text.</source>
        <translation>يكتب مصادر الخريطة بصيغة CSL-JSON أو BibTeX أو RIS أو نصًا.</translation>
    </message>
    <message>
        <source>border closed</source>
        <translation>الحدود مغلقة</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>it cannot be brought to WGS 84</source>
        <translation>تعذر تحويله إلى WGS 84</translation>
    </message>
    <message>
        <source>mode not chosen</source>
        <translation>واسطة النقل غير مختارة</translation>
    </message>
    <message>
        <source>not yet there</source>
        <translation>لم يوجد بعد</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>there are no lines</source>
        <translation>لا توجد خطوط</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>without transit</source>
        <translation>بلا عبور</translation>
    </message>
    <message>
        <source>{count} parts without length were left out.</source>
        <translation>أجزاء بلا طول استُبعدت: {count}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} فارغ.</translation>
    </message>
    <message>
        <source>{name}: the layer “{layer}” holds no points.</source>
        <translation>{name}: الطبقة «{layer}» لا تحوي نقاطًا.</translation>
    </message>
    <message>
        <source>{one} or {other} must be given.</source>
        <translation>يجب تحديد {one} أو {other}.</translation>
    </message>
    <message>
        <source>{path} is not a network made by “usernetwork”: {reason}</source>
        <translation>{path} ليس شبكة من إنتاج «usernetwork»: {reason}</translation>
    </message>
    <message>
        <source>“{text}” cannot be avoided: it is neither a place, nor a country code, nor a section.</source>
        <translation>لا يمكن تجنب «{text}»: فهو ليس مكانًا ولا رمز بلد ولا مقطعًا.</translation>
    </message>
    <message>
        <source>“{text}” is no mode. Modes: {known}.</source>
        <translation>«{text}» ليس من وسائط النقل. الوسائط: {known}.</translation>
    </message>
    <message>
        <source>“{text}” is no scenario: write today, article, 2030 or a year.</source>
        <translation>«{text}» ليس سيناريو: اكتب today أو article أو 2030 أو سنة أخرى.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of positive numbers separated by commas.</source>
        <translation>«{text}» ليست قائمة أعداد موجبة مفصولة بفواصل.</translation>
    </message>
    <message>
        <source>“{text}” is not a longitude and a latitude in degrees.</source>
        <translation>«{text}» ليس خط طول وخط عرض بالدرجات.</translation>
    </message>
    <message>
        <source>“{text}” is not a pair of places: write origin&gt;destination.</source>
        <translation>«{text}» ليس زوجًا من الأماكن: اكتب origin&gt;destination.</translation>
    </message>
    <message>
        <source>“{text}” is {distance_km} km from the nearest line that may be used; at most {limit_km} km are allowed.</source>
        <translation>يبعد «{text}» مسافة {distance_km} كم عن أقرب خط يجوز استخدامه، والحد الأقصى {limit_km} كم.</translation>
    </message>
    <message>
        <source>“{text}” may mean several places: {matches}. Write the id of one of them.</source>
        <translation>قد يعني «{text}» عدة أماكن: {matches}. اكتب معرّف أحدها.</translation>
    </message>
    <message>
        <source>Least published capacity on the way: {value} Mt a year ({place}; {sources})</source>
        <translation>أصغر طاقة منشورة على الطريق: {value} مليون طن سنويًا ({place}؛ {sources})</translation>
    </message>
    <message>
        <source>Corridor of the theme “strip” (its id)</source>
        <translation>ممر الورقة «strip» (معرّفه)</translation>
    </message>
    <message>
        <source>Over so wide a region the areas are drawn to the nearest {km} km only.</source>
        <translation>في منطقة بهذا الاتساع لا ترسم المساحات إلا بتقريب {km} كم.</translation>
    </message>
    <message>
        <source>The areas could not be drawn: {reason}</source>
        <translation>تعذر رسم المساحات: {reason}</translation>
    </message>
    <message>
        <source>Count the way between points and lines, as a haul by road</source>
        <translation>احتساب الطريق بين النقاط والخطوط نقلًا بريًا</translation>
    </message>
    <message>
        <source>Greatest distance between a point and the line that it joins (km)</source>
        <translation>أقصى مسافة بين نقطة والخط الذي تلتحق به (كم)</translation>
    </message>
    <message>
        <source>List the atlas’s own assumptions among the sources</source>
        <translation>إدراج افتراضات الأطلس بين المصادر</translation>
    </message>
    <message>
        <source>A table without geometry has no .shp file; it is in {path}.</source>
        <translation>لا ملف .shp لجدول بلا أشكال هندسية؛ وهو في {path}.</translation>
    </message>
    <message>
        <source>{path} would hold {found} of {count} rows: choose another format, such as .gpkg.</source>
        <translation>لن يحفظ {path} إلا {found} من {count} صفًّا: اختر صيغة أخرى مثل .gpkg.</translation>
    </message>
    <message>
        <source>{path}: this format holds the rows without their geometry. A .gpkg file keeps both.</source>
        <translation>{path}: تحفظ هذه الصيغة الصفوف بلا أشكالها الهندسية. أما ملف .gpkg فيحفظهما معًا.</translation>
    </message>
    <message>
        <source>{path}: this format keeps ten letters of a field’s name and 254 of a text. A .gpkg file keeps all.</source>
        <translation>{path}: تحفظ هذه الصيغة عشرة أحرف من اسم الحقل و254 من النص. أما ملف .gpkg فيحفظها كاملة.</translation>
    </message>
    <message>
        <source>“{text}” is no point: write lon,lat, or pick it on the map.</source>
        <translation>«{text}» ليس نقطة: اكتب خط الطول ثم خط العرض تفصل بينهما فاصلة، أو اخترها على الخريطة.</translation>
    </message>
    <message>
        <source>The lines have no field “{field}”. They have: {known}.</source>
        <translation>ليس في الخطوط حقل «{field}». فيها: {known}.</translation>
    </message>
    <message>
        <source>Vertices within this distance of each other are one (m)</source>
        <translation>الرؤوس التي لا يزيد تباعدها على هذه المسافة تُعد رأسًا واحدًا (م)</translation>
    </message>
    <message>
        <source>{count} directions of lines are closed: their cost is negative or missing.</source>
        <translation>أُغلق {count} من اتجاهات الخطوط لأن كلفتها سالبة أو غير مذكورة.</translation>
    </message>
    <message>
        <source>{reverse} needs {cost}: a cost against the direction, and one in it.</source>
        <translation>يتطلب {reverse} أن يُذكر {cost}: كلفة عكس الاتجاه وكلفة معه.</translation>
    </message>
    <message>
        <source>“{text}” lies outside this network, or is not among its places. Write lon,lat for a point of the map.</source>
        <translation>يقع «{text}» خارج هذه الشبكة أو ليس من أماكنها. اكتب خط الطول،خط العرض لنقطة على الخريطة.</translation>
    </message>
</context>
<context>
    <name>Atlas</name>
    <message>
        <source>Airport</source>
        <translation>مطار</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>خريطة الأساس</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>Border crossing</source>
        <translation>معبر حدودي</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Break of gauge</source>
        <translation>تغيّر عرض السكة</translation>
    </message>
    <message>
        <source>CTCN catchment, 300 km north and 600 km south</source>
        <translation>نطاق خدمة CTCN (‏300 كم شمالًا، 600 جنوبًا)</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>قناة</translation>
    </message>
    <message>
        <source>Catchment of the study</source>
        <translation>نطاق الخدمة بحسب الدراسة</translation>
    </message>
    <message>
        <source>Central Trans-Caspian Network (CTCN)</source>
        <translation>الشبكة المركزية العابرة لقزوين (CTCN)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>Claims of the article</source>
        <translation>مقولات المقال</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>الممرات</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>البلدان</translation>
    </message>
    <message>
        <source>Countries on the corridors</source>
        <translation>بلدان الممرات</translation>
    </message>
    <message>
        <source>Course schematic</source>
        <translation>المسار تخطيطي</translation>
    </message>
    <message>
        <source>Direct flight (great circle)</source>
        <translation>رحلة مباشرة (دائرة عظمى)</translation>
    </message>
    <message>
        <source>Disputed border</source>
        <translation>حدود متنازع عليها</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Event of the partnership</source>
        <translation>حدث في مسار الشراكة</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>الحقائق</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>الرحلات الجوية</translation>
    </message>
    <message>
        <source>Gas or oil field, terminal</source>
        <translation>حقل غاز أو نفط، محطة تصدير</translation>
    </message>
    <message>
        <source>Historic</source>
        <translation>تاريخي</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>امتدادات السكك الكازاخستانية</translation>
    </message>
    <message>
        <source>Layer {key} of {name}, data version {version}. Each feature names the claims and sources behind it (claim_ids, source_ids).</source>
        <translation>الطبقة {key} من {name}، إصدار البيانات ‎{version}. تذكر كل ميزة المقولات والمصادر التي تستند إليها (claim_ids وsource_ids).</translation>
    </message>
    <message>
        <source>Logistics centre</source>
        <translation>مركز لوجستي</translation>
    </message>
    <message>
        <source>Members of a trilateral council</source>
        <translation>أعضاء مجلس ثلاثي</translation>
    </message>
    <message>
        <source>Middle Corridor (TITR)</source>
        <translation>الممر الأوسط (TITR)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Only the ends are known</source>
        <translation>لا يُعرف إلا طرفاه</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>بلدان أخرى</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>الشراكة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ميناء</translation>
    </message>
    <message>
        <source>Projects around the corridor</source>
        <translation>مشاريع حول الممر</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Railway in operation</source>
        <translation>سكة حديد عاملة</translation>
    </message>
    <message>
        <source>River</source>
        <translation>نهر</translation>
    </message>
    <message>
        <source>Rivers and canals</source>
        <translation>الأنهار والقنوات</translation>
    </message>
    <message>
        <source>Road in operation</source>
        <translation>طريق بري عامل</translation>
    </message>
    <message>
        <source>Sailing (course schematic)</source>
        <translation>خط بحري (مساره تخطيطي)</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>وصلات سمرقند–باكو</translation>
    </message>
    <message>
        <source>Seas and lakes</source>
        <translation>البحار والبحيرات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>محطة</translation>
    </message>
    <message>
        <source>Stations, ports and crossings</source>
        <translation>المحطات والموانئ والمعابر</translation>
    </message>
    <message>
        <source>Trilateral councils</source>
        <translation>المجالس الثلاثية</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>World (Natural Earth)</source>
        <translation>العالم (Natural Earth)</translation>
    </message>
    <message>
        <source>Edge of the study&apos;s catchment</source>
        <translation>حدّ نطاق الخدمة بحسب الدراسة</translation>
    </message>
    <message>
        <source>Lake or reservoir</source>
        <translation>بحيرة أو خزان مائي</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>بحر</translation>
    </message>
    <message>
        <source>Open sea</source>
        <translation>عرض البحر</translation>
    </message>
    <message>
        <source>{layer}: all periods</source>
        <translation>{layer}: كل الفترات</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Afghanistan</source>
        <translation>أفغانستان</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>أرمينيا</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>أذربيجان</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>بلغاريا</translation>
    </message>
    <message>
        <source>China</source>
        <translation>الصين</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>جورجيا</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>إيران</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>كازاخستان</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>قيرغيزستان</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>رومانيا</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>روسيا</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>طاجيكستان</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>تركمانستان</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>تركيا</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>أوكرانيا</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>أوزبكستان</translation>
    </message>
    <message>
        <source>a judgement</source>
        <translation>رأي</translation>
    </message>
    <message>
        <source>air</source>
        <translation>خط جوي</translation>
    </message>
    <message>
        <source>airport</source>
        <translation>مطار</translation>
    </message>
    <message>
        <source>an opinion that no source can settle</source>
        <translation>رأي لا يحسمه مصدر</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>تقريبي</translation>
    </message>
    <message>
        <source>as its source gives it</source>
        <translation>كما يورده مصدره</translation>
    </message>
    <message>
        <source>border crossing</source>
        <translation>معبر حدودي</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>جسر</translation>
    </message>
    <message>
        <source>canal</source>
        <translation>قناة</translation>
    </message>
    <message>
        <source>catchment</source>
        <translation>نطاق خدمة</translation>
    </message>
    <message>
        <source>city</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>construction</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>تناقضها المصادر</translation>
    </message>
    <message>
        <source>contradicts itself</source>
        <translation>تناقض نفسها</translation>
    </message>
    <message>
        <source>corridor</source>
        <translation>ممر</translation>
    </message>
    <message>
        <source>council</source>
        <translation>مجلس</translation>
    </message>
    <message>
        <source>country</source>
        <translation>بلد</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>درجات</translation>
    </message>
    <message>
        <source>disputed border</source>
        <translation>حدود متنازع عليها</translation>
    </message>
    <message>
        <source>disruption</source>
        <translation>تعطّل</translation>
    </message>
    <message>
        <source>drawn through its stations</source>
        <translation>مرسوم عبر محطاته</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>طاقة</translation>
    </message>
    <message>
        <source>energy field</source>
        <translation>حقل طاقة</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>بيئة</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>تقدير</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>رحلة جوية</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>توقُّع</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>ثقة عالية</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>تاريخي</translation>
    </message>
    <message>
        <source>in operation</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>استثمار</translation>
    </message>
    <message>
        <source>km</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>كم²</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>بحيرة</translation>
    </message>
    <message>
        <source>logistics</source>
        <translation>لوجستيات</translation>
    </message>
    <message>
        <source>logistics centre</source>
        <translation>مركز لوجستي</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>ثقة منخفضة</translation>
    </message>
    <message>
        <source>m</source>
        <translation>م</translation>
    </message>
    <message>
        <source>measured or recorded</source>
        <translation>مقيس أو مسجَّل</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>ثقة متوسطة</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>مذكرة تفاهم</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>مم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>لم يُتحقق منها</translation>
    </message>
    <message>
        <source>only its ends are known</source>
        <translation>لا يُعرف إلا طرفاه</translation>
    </message>
    <message>
        <source>only the two ends are known; the line between them is straight</source>
        <translation>لا يُعرف إلا الطرفان، والخط بينهما مستقيم</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>افتتاح</translation>
    </message>
    <message>
        <source>overtaken by events</source>
        <translation>تجاوزتها الأحداث</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>جزئيًا</translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation>تؤيدها المصادر جزئيًا</translation>
    </message>
    <message>
        <source>partnership</source>
        <translation>شراكة</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>بالمئة</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>أداء</translation>
    </message>
    <message>
        <source>place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>plan or target</source>
        <translation>خطة أو هدف</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ميناء</translation>
    </message>
    <message>
        <source>position approximate</source>
        <translation>الموضع تقريبي</translation>
    </message>
    <message>
        <source>position as its source gives it</source>
        <translation>الموضع كما يورده مصدره</translation>
    </message>
    <message>
        <source>position checked against the map of OpenStreetMap</source>
        <translation>الموضع مطابَق على خريطة OpenStreetMap</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>سكة حديد</translation>
    </message>
    <message>
        <source>rail ferry</source>
        <translation>عبّارة قطارات</translation>
    </message>
    <message>
        <source>railway</source>
        <translation>سكة حديد</translation>
    </message>
    <message>
        <source>recognised border</source>
        <translation>حدود معترف بها</translation>
    </message>
    <message>
        <source>river</source>
        <translation>نهر</translation>
    </message>
    <message>
        <source>road</source>
        <translation>طريق بري</translation>
    </message>
    <message>
        <source>schematic</source>
        <translation>تخطيطي</translation>
    </message>
    <message>
        <source>schematic: the course is approximate</source>
        <translation>تخطيطي: المسار تقريبي</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>خط بحري</translation>
    </message>
    <message>
        <source>section</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>station</source>
        <translation>محطة</translation>
    </message>
    <message>
        <source>study</source>
        <translation>دراسة</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>تؤيدها المصادر</translation>
    </message>
    <message>
        <source>traced</source>
        <translation>مرسوم تتبعًا</translation>
    </message>
    <message>
        <source>traced along the track</source>
        <translation>مرسوم تتبعًا للسكة</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>تجارة</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>حركة نقل</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>معاهدة</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>تحقُّق منه</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Add atlas</source>
        <translation>إضافة الأطلس</translation>
    </message>
    <message>
        <source>Add the atlas to see the corridors across the Caspian, with the source of every line and figure.</source>
        <translation>أضف الأطلس لترى الممرات عبر بحر قزوين، مع مصدر كل خط وكل رقم.</translation>
    </message>
    <message>
        <source>Adds one group of layers; the data are stored in the project</source>
        <translation>يضيف مجموعة طبقات واحدة، وتُحفظ البيانات في المشروع</translation>
    </message>
    <message>
        <source>All {count} claims</source>
        <translation>كل المقولات ({count})</translation>
    </message>
    <message>
        <source>Any spelling, in Latin, Cyrillic or Arabic letters</source>
        <translation>بأي كتابة، بحروف لاتينية أو كيريلية أو عربية</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>As the article saw it</source>
        <translation>كما رآها المقال</translation>
    </message>
    <message>
        <source>Caspian Corridor</source>
        <translation>Caspian Corridor</translation>
    </message>
    <message>
        <source>Caspian Corridor: places, lines, claims</source>
        <translation>أماكن الأطلس وخطوطه ومقولاته (Caspian Corridor)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Choose what the map shows</source>
        <translation>اختر ما تعرضه الخريطة</translation>
    </message>
    <message>
        <source>Claim of the article</source>
        <translation>مقولة في المقال</translation>
    </message>
    <message>
        <source>Claims that the map shows now</source>
        <translation>مقولات تظهر الآن على الخريطة</translation>
    </message>
    <message>
        <source>Click a line or a place on the map: what it is, and who says so, is shown here.</source>
        <translation>انقر خطًا أو مكانًا على الخريطة، ليظهر هنا ما هو ومن قال ذلك.</translation>
    </message>
    <message>
        <source>Click a line or a place to read what it is and who says so</source>
        <translation>انقر خطًا أو مكانًا لتقرأ ما هو ومن قال ذلك</translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>ممر</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>مجلس</translation>
    </message>
    <message>
        <source>Date that the map shows</source>
        <translation>التاريخ الذي تعرضه الخريطة</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>طاقة</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Features under the click</source>
        <translation>الميزات عند موضع النقر</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Find a place, line, project or claim</source>
        <translation>ابحث عن مكان أو خط أو مشروع أو مقولة</translation>
    </message>
    <message>
        <source>Find in the atlas</source>
        <translation>البحث في الأطلس</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>زال</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>امتدادات السكك الكازاخستانية</translation>
    </message>
    <message>
        <source>Keep this page</source>
        <translation>إبقاء هذه الصفحة</translation>
    </message>
    <message>
        <source>Keep this page while other features are read</source>
        <translation>إبقاء هذه الصفحة عند قراءة ميزات أخرى</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Last change, {date}: {what}</source>
        <translation>آخر تغيير، {date}: {what}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Layers of the atlas</source>
        <translation>طبقات الأطلس</translation>
    </message>
    <message>
        <source>Middle Corridor</source>
        <translation>الممر الأوسط</translation>
    </message>
    <message>
        <source>Month that the map shows, from 2020 to 2030</source>
        <translation>الشهر الذي تعرضه الخريطة، من 2020 إلى 2030</translation>
    </message>
    <message>
        <source>Names, places and styles of the layers were kept.</source>
        <translation>أُبقيت أسماء الطبقات ومواضعها وأنماطها.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>No claim of this kind.</source>
        <translation>لا توجد مقولة من هذا النوع.</translation>
    </message>
    <message>
        <source>No feature of the map changed.</source>
        <translation>لم تتغير أي ميزة في الخريطة.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Nothing in the atlas is called “{query}”. Try fewer letters.</source>
        <translation>لا شيء في الأطلس باسم «{query}». جرّب حروفًا أقل.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <source>Opacity of the chosen layer, in per cent</source>
        <translation>عتامة الطبقة المختارة بالنسبة المئوية</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>التوجيه</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Play the story, change by change</source>
        <translation>تشغيل القصة تغييرًا بعد تغيير</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>Print map</source>
        <translation>طباعة الخريطة</translation>
    </message>
    <message>
        <source>Read map</source>
        <translation>قراءة الخريطة</translation>
    </message>
    <message>
        <source>Remove atlas</source>
        <translation>إزالة الأطلس</translation>
    </message>
    <message>
        <source>Samarkand–Baku against TITR</source>
        <translation>سمرقند–باكو مقابل الممر الأوسط</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>وصلات سمرقند–باكو</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>إظهاره على الخريطة</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>إظهار هذه فقط</translation>
    </message>
    <message>
        <source>Show only this layer and the base map; again to go back</source>
        <translation>إظهار هذه الطبقة وخريطة الأساس فقط؛ كرر للرجوع</translation>
    </message>
    <message>
        <source>Show the corridors, read who says so, print the map</source>
        <translation>عرض الممرات، ومعرفة من قال ذلك، وطباعة الخريطة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Takes the atlas out of the project</source>
        <translation>يُخرج الأطلس من المشروع</translation>
    </message>
    <message>
        <source>The article, paragraph by paragraph</source>
        <translation>المقال فقرة فقرة</translation>
    </message>
    <message>
        <source>The article’s map</source>
        <translation>خريطة المقال</translation>
    </message>
    <message>
        <source>The map shows what holds today.</source>
        <translation>تعرض الخريطة ما هو قائم اليوم.</translation>
    </message>
    <message>
        <source>The theme&apos;s own title</source>
        <translation>عنوان الموضوع نفسه</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>This project has the atlas of {old}; the plugin brings that of {new}. Your styles would stay.</source>
        <translation>في هذا المشروع أطلس ‎{old}، ومع البرنامج المساعد أطلس ‎{new}. وستبقى أنماطك.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Updated from {old} to {new}</source>
        <translation>تم التحديث من ‎{old} إلى ‎{new}</translation>
    </message>
    <message>
        <source>What is here, and who says so</source>
        <translation>ما الموجود هنا، ومن قال ذلك</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>ما تعرضه الخريطة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>Which claims are shown</source>
        <translation>المقولات المعروضة</translation>
    </message>
    <message>
        <source>Zoom to layer</source>
        <translation>تكبير إلى الطبقة</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>تكبير إلى الإقليم</translation>
    </message>
    <message>
        <source>not a matter of places</source>
        <translation>لا تتعلق بمكان</translation>
    </message>
    <message>
        <source>not shown now: {count}</source>
        <translation>غير ظاهر الآن: {count}</translation>
    </message>
    <message>
        <source>on the map: {count}</source>
        <translation>على الخريطة: {count}</translation>
    </message>
    <message>
        <source>{possible} of the article’s {all} claims can be shown on the map; {shown} are now.</source>
        <translation>يمكن إظهار {possible} من مقولات المقال ({all}) على الخريطة، والظاهر منها الآن {shown}.</translation>
    </message>
    <message>
        <source>{what} and {count} more</source>
        <translation>{what}، و{count} غير ذلك</translation>
    </message>
    <message>
        <source>0 to {most} USD/t</source>
        <translation>⁧من 0 إلى {most} دولار/طن⁩</translation>
    </message>
    <message>
        <source>0 to {most} h</source>
        <translation>⁧من 0 إلى {most} ساعة⁩</translation>
    </message>
    <message>
        <source>0 to {most} kg CO₂/t</source>
        <translation>⁧من 0 إلى {most} كغ CO₂/طن⁩</translation>
    </message>
    <message>
        <source>0 to {most} km</source>
        <translation>⁧من 0 إلى {most} كم⁩</translation>
    </message>
    <message>
        <source>Add to map</source>
        <translation>إضافة إلى الخريطة</translation>
    </message>
    <message>
        <source>Adds the corridors of the chosen scenario as a layer; the page “Print” prints it too</source>
        <translation>يضيف ممرات السيناريو المختار طبقةً؛ وتطبعها صفحة «الطباعة» أيضًا</translation>
    </message>
    <message>
        <source>Best in {share} % of the draws from the parameters’ ranges.</source>
        <translation>الأفضل في {share} % من السحوبات من نطاقات المعلمات.</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>Border {one}–{other}, {place}</source>
        <translation>حدود ⁦{one}–{other}⁩، {place}</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Borders that are crossed</source>
        <translation>الحدود التي تُعبر</translation>
    </message>
    <message>
        <source>Change of gauge, {place}</source>
        <translation>تغيّر عرض السكة، {place}</translation>
    </message>
    <message>
        <source>Cheapest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>الأرخص في السيناريو «{scenario}»: {corridor}، {value}.</translation>
    </message>
    <message>
        <source>Choose at least one scenario.</source>
        <translation>اختر سيناريو واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Comparing corridors</source>
        <translation>مقارنة الممرات</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>جارٍ المقارنة…</translation>
    </message>
    <message>
        <source>Copy the comparison as text</source>
        <translation>نسخ المقارنة نصًا</translation>
    </message>
    <message>
        <source>Corridors and scenarios</source>
        <translation>الممرات والسيناريوهات</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Cost in US dollars a tonne, central value</source>
        <translation>التكلفة بالدولار الأمريكي للطن، القيمة الوسطى</translation>
    </message>
    <message>
        <source>Customs of {one}, {place}</source>
        <translation>جمارك {one}، {place}</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Distance in km</source>
        <translation>المسافة بالكم</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>الانبعاثات</translation>
    </message>
    <message>
        <source>Emissions in kg of CO₂ a tonne, central value</source>
        <translation>الانبعاثات بالكغ من CO₂ للطن، القيمة الوسطى</translation>
    </message>
    <message>
        <source>Fastest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>الأسرع في السيناريو «{scenario}»: {corridor}، {value}.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>تغيّر العرض</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Hours: the central value, and in brackets the low and the high one</source>
        <translation>الساعات: القيمة الوسطى، وبين قوسين الدنيا والعليا</translation>
    </message>
    <message>
        <source>Least emissions in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>الأقل انبعاثات في السيناريو «{scenario}»: {corridor}، {value}.</translation>
    </message>
    <message>
        <source>Least published capacity: {value} Mt a year, {place}</source>
        <translation>أصغر طاقة منشورة: {value} مليون طن سنويًا، {place}</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Legs of the route</source>
        <translation>مراحل المسار</translation>
    </message>
    <message>
        <source>Lines open on {date}</source>
        <translation>الخطوط المفتوحة في {date}</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الواسطة</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Similar:</source>
        <translation>لا يوجد مكان باسم «{text}». أسماء مشابهة:</translation>
    </message>
    <message>
        <source>No place is called “{text}”. Try fewer letters, or pick the place on the map.</source>
        <translation>لا يوجد مكان باسم «{text}». جرّب حروفًا أقل، أو اختر المكان على الخريطة.</translation>
    </message>
    <message>
        <source>Not among the best ways of this scenario.</source>
        <translation>ليس من أفضل الطرق في هذا السيناريو.</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>معيار التحسين</translation>
    </message>
    <message>
        <source>Origin and destination are the same place. Choose another one.</source>
        <translation>المنشأ والمقصد مكان واحد. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Overland through {countries}</source>
        <translation>برًّا عبر {countries}</translation>
    </message>
    <message>
        <source>Pick it on the map</source>
        <translation>اختياره على الخريطة</translation>
    </message>
    <message>
        <source>Place in any spelling, or lon, lat</source>
        <translation>مكان بأي كتابة، أو lon, lat</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>سكة حديد</translation>
    </message>
    <message>
        <source>Rail ferry</source>
        <translation>عبّارة قطارات</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>طريق بري</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ CSV في ملف…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>حفظ المقارنة</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>السيناريوهات</translation>
    </message>
    <message>
        <source>Scenarios differ where numbers are bold.</source>
        <translation>تختلف السيناريوهات حيث الأرقام بخط عريض.</translation>
    </message>
    <message>
        <source>Sets the ways from one place to another side by side: hours, cost, emissions and borders, in each scenario.</source>
        <translation>يضع الطرق من مكان إلى آخر جنبًا إلى جنب: الساعات والتكلفة والانبعاثات والحدود، في كل سيناريو.</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>سفينة</translation>
    </message>
    <message>
        <source>Shortest in the scenario “{scenario}”: {corridor}, {value}.</source>
        <translation>الأقصر في السيناريو «{scenario}»: {corridor}، {value}.</translation>
    </message>
    <message>
        <source>Swap origin and destination</source>
        <translation>تبديل المنشأ والمقصد</translation>
    </message>
    <message>
        <source>The comparison failed: {reason}</source>
        <translation>فشلت المقارنة: {reason}</translation>
    </message>
    <message>
        <source>The destination is {distance} km from the nearest line; at most {limit} km are allowed.</source>
        <translation>يبعد المقصد {distance} كم عن أقرب خط، والحد الأقصى {limit} كم.</translation>
    </message>
    <message>
        <source>The lines that are open now</source>
        <translation>الخطوط المفتوحة الآن</translation>
    </message>
    <message>
        <source>The lines that were open when the article appeared, on 3 November 2024</source>
        <translation>الخطوط التي كانت مفتوحة عند صدور المقال في 3 نوفمبر 2024</translation>
    </message>
    <message>
        <source>The origin is {distance} km from the nearest line; at most {limit} km are allowed.</source>
        <translation>يبعد المنشأ {distance} كم عن أقرب خط، والحد الأقصى {limit} كم.</translation>
    </message>
    <message>
        <source>The scenarios that were chosen make no difference here.</source>
        <translation>لا فرق هنا بين السيناريوهات المختارة.</translation>
    </message>
    <message>
        <source>The way back: swap origin and destination</source>
        <translation>طريق العودة: تبديل المنشأ والمقصد</translation>
    </message>
    <message>
        <source>There is no way from there to here.</source>
        <translation>لا طريق بين هذين المكانين.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Today’s lines, and those under construction or planned for 2030 or earlier</source>
        <translation>خطوط اليوم، وما هو قيد الإنشاء أو مخطط له لعام 2030 أو قبله</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>مناولة</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>المناولات</translation>
    </message>
    <message>
        <source>Transshipment, {place}</source>
        <translation>إعادة الشحن، {place}</translation>
    </message>
    <message>
        <source>Transshipments and changes of gauge</source>
        <translation>عمليات إعادة الشحن وتغيّر عرض السكة</translation>
    </message>
    <message>
        <source>USD/t</source>
        <translation>دولار/طن</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Wait for the sailing, {place}</source>
        <translation>انتظار الإبحار، {place}</translation>
    </message>
    <message>
        <source>What decides between the best two: {parameter}</source>
        <translation>ما يحسم بين أفضل اثنين: {parameter}</translation>
    </message>
    <message>
        <source>Write or pick both places: where goods start, and where they go.</source>
        <translation>اكتب المكانين أو اخترهما: من أين تنطلق البضائع وإلى أين تتجه.</translation>
    </message>
    <message>
        <source>borders: {number}</source>
        <translation>الحدود: {number}</translation>
    </message>
    <message>
        <source>h</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>kg CO₂/t</source>
        <translation>⁧كغ CO₂/طن⁩</translation>
    </message>
    <message>
        <source>km</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>transshipments: {number}</source>
        <translation>عمليات إعادة الشحن: {number}</translation>
    </message>
    <message>
        <source>{measure}: bar to the central value, whisker from low to high</source>
        <translation>{measure}: العمود إلى القيمة الوسطى، والشعيرة من الدنيا إلى العليا</translation>
    </message>
    <message>
        <source>{moving} h under way, {standing} h at borders, in ports and waiting.</source>
        <translation>{moving} ساعة في الحركة، و{standing} ساعة على الحدود وفي الموانئ والانتظار.</translation>
    </message>
    <message>
        <source>{one} to {other}, {place}</source>
        <translation>{one} إلى {other}، {place}</translation>
    </message>
    <message>
        <source>{origin} – {destination}, {scenario}</source>
        <translation>{origin} – {destination}، {scenario}</translation>
    </message>
    <message>
        <source>{title}: pick it on the map</source>
        <translation>{title}: اختيار على الخريطة</translation>
    </message>
    <message>
        <source>“{text}” may mean several places:</source>
        <translation>قد يعني «{text}» عدة أماكن:</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>أُلغيت المقارنة.</translation>
    </message>
    <message>
        <source>Locator map with caption</source>
        <translation>خريطة موقع مع شرح</translation>
    </message>
    <message>
        <source>Samarkand–Baku against the Middle Corridor</source>
        <translation>سمرقند–باكو مقابل الممر الأوسط</translation>
    </message>
    <message>
        <source>Timeline of the partnership</source>
        <translation>الخط الزمني للشراكة</translation>
    </message>
    <message>
        <source>Adds the sheet to the project&apos;s layouts and opens it in QGIS&apos;s own layout window</source>
        <translation>تضيف الورقة إلى تصميمات المشروع وتفتحها في نافذة التصميم في QGIS</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>تاريخ آخر</translation>
    </message>
    <message>
        <source>Date of the sheet</source>
        <translation>تاريخ الورقة</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>نقطة في البوصة</translation>
    </message>
    <message>
        <source>Edit in layout window</source>
        <translation>تحرير في نافذة التصميم</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>PDF and SVG are drawn in lines, not in dots.</source>
        <translation>ملفات PDF وSVG مرسومة بخطوط لا بنقاط.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation>الصفحة 1 من {count}</translation>
    </message>
    <message>
        <source>Picture of the sheet</source>
        <translation>صورة الورقة</translation>
    </message>
    <message>
        <source>The map&apos;s date</source>
        <translation>تاريخ الخريطة</translation>
    </message>
    <message>
        <source>The map&apos;s date: {date}</source>
        <translation>تاريخ الخريطة: {date}</translation>
    </message>
    <message>
        <source>The selected features</source>
        <translation>المعالم المحددة</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>الورقة كما ستُطبع</translation>
    </message>
    <message>
        <source>The sheet is being drawn…</source>
        <translation>يجري رسم الورقة…</translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation>مدى الموضوع نفسه</translation>
    </message>
    <message>
        <source>This sheet has an extent of its own.</source>
        <translation>لهذه الورقة مداها الخاص.</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>ما تعرضه لوحة الخريطة</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>نقطة/بوصة</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Along a corridor, stretch by stretch</source>
        <translation>على امتداد ممر، مرحلة بعد مرحلة</translation>
    </message>
    <message>
        <source>QGIS’s temporal controller sets the date: {date}. Choose one here to take over.</source>
        <translation>التاريخ يحدده متحكم الزمن في QGIS: {date}. اختر تاريخًا هنا ليعود إليك التحكم.</translation>
    </message>
    <message>
        <source>Always off</source>
        <translation>مطفأة دائمًا</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>ظاهرة دائمًا</translation>
    </message>
    <message>
        <source>Base map when the atlas is added:</source>
        <translation>خريطة الأساس عند إضافة الأطلس:</translation>
    </message>
    <message>
        <source>Central Trans-Caspian Network, the corridor of the EBRD’s study of 2023</source>
        <translation>الشبكة المركزية عبر قزوين، ممر دراسة البنك الأوروبي لإعادة الإعمار والتنمية لعام 2023</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Copy this into a message to your help desk or into a report of a fault. Nothing is sent anywhere.</source>
        <translation>انسخ هذا في رسالة إلى الدعم الفني أو في بلاغ عن عطل. لا يُرسل شيء إلى أي مكان.</translation>
    </message>
    <message>
        <source>Everything that a popup cites: Copy citation, also as CSL-JSON, BibTeX and RIS.</source>
        <translation>كل ما تستشهد به النافذة المنبثقة: «انسخ الاقتباس»، وكذلك بصيغ CSL-JSON وBibTeX وRIS.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Help and settings</source>
        <translation>المساعدة والإعدادات</translation>
    </message>
    <message>
        <source>Help for Caspian Corridor</source>
        <translation>مساعدة Caspian Corridor</translation>
    </message>
    <message>
        <source>How a claim of the article holds up</source>
        <translation>كيف يصمد ادعاء من المقال</translation>
    </message>
    <message>
        <source>How to cite</source>
        <translation>كيف تستشهد</translation>
    </message>
    <message>
        <source>Kazakh rail extensions: Darbaza – Maktaaral and on to Syrdarya, the branch to Zhetysay</source>
        <translation>امتدادات السكك الكازاخية: دربازا – مكتارال وصولًا إلى سيرداريا، والفرع إلى جيتيساي</translation>
    </message>
    <message>
        <source>Language of the atlas’s layers:</source>
        <translation>لغة طبقات الأطلس:</translation>
    </message>
    <message>
        <source>Names and signs</source>
        <translation>الأسماء والعلامات</translation>
    </message>
    <message>
        <source>On, unless the project has a map of the region</source>
        <translation>ظاهرة، إلا إذا كان في المشروع خريطة للمنطقة</translation>
    </message>
    <message>
        <source>One figure or claim: click it in the popup or on the page Evidence; it is copied as a sentence with its date, its numbered source and this atlas.</source>
        <translation>رقم واحد أو ادعاء واحد: انقره في النافذة المنبثقة أو في صفحة الأدلة، فيُنسخ جملةً مع تاريخه ومصدره المرقم واسم هذا الأطلس.</translation>
    </message>
    <message>
        <source>Samarkand–Baku: rail and ferry links that pass Kazakhstan by</source>
        <translation>سمرقند–باكو: وصلات سكك وعبّارات تتجاوز كازاخستان</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>That of QGIS</source>
        <translation>لغة QGIS</translation>
    </message>
    <message>
        <source>The atlas itself: {atlas}</source>
        <translation>الأطلس نفسه: {atlas}</translation>
    </message>
    <message>
        <source>The data are © OpenStreetMap contributors and others, under the ODbL; sheets carry the line by themselves.</source>
        <translation>البيانات © مساهمو OpenStreetMap وغيرهم، برخصة ODbL، وتحمل الأوراق هذا السطر من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>The guide is missing from the plugin’s folder: reinstall the plugin.</source>
        <translation>الدليل غير موجود في مجلد الإضافة: أعد تثبيت الإضافة.</translation>
    </message>
    <message>
        <source>Trans-Caspian International Transport Route, the Middle Corridor: China – Europe</source>
        <translation>طريق النقل الدولي عبر قزوين، أي الممر الأوسط: الصين – أوروبا</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>المصطلحات</translation>
    </message>
    <message>
        <source>a container of twenty feet</source>
        <translation>حاوية من عشرين قدمًا</translation>
    </message>
    <message>
        <source>an opinion or a forecast, which no source can settle</source>
        <translation>رأي أو توقع لا يحسمه مصدر</translation>
    </message>
    <message>
        <source>better sources say otherwise</source>
        <translation>مصادر أوثق تقول غير ذلك</translation>
    </message>
    <message>
        <source>endpoints</source>
        <translation>الطرفان</translation>
    </message>
    <message>
        <source>no other source was found or looked for</source>
        <translation>لم يُعثر على مصدر آخر أو لم يُبحث عنه</translation>
    </message>
    <message>
        <source>only the two ends of a project are known</source>
        <translation>لا يُعرف من المشروع إلا طرفاه</translation>
    </message>
    <message>
        <source>other sources bear out a part of it</source>
        <translation>تؤيد مصادر أخرى جزءًا منه</translation>
    </message>
    <message>
        <source>other sources say the same</source>
        <translation>تقول مصادر أخرى القول نفسه</translation>
    </message>
    <message>
        <source>schematic</source>
        <translation>تخطيطي</translation>
    </message>
    <message>
        <source>the article says two things that exclude each other</source>
        <translation>يقول المقال شيئين لا يجتمعان</translation>
    </message>
    <message>
        <source>the course is drawn roughly, as for sailings</source>
        <translation>المسار مرسوم بالتقريب، كما في الرحلات البحرية</translation>
    </message>
    <message>
        <source>the line follows the track on the map of OpenStreetMap</source>
        <translation>يتبع الخط السكة على خريطة OpenStreetMap</translation>
    </message>
    <message>
        <source>the line goes straight from station to station</source>
        <translation>يمضي الخط مستقيمًا من محطة إلى محطة</translation>
    </message>
    <message>
        <source>through stations</source>
        <translation>عبر المحطات</translation>
    </message>
    <message>
        <source>traced</source>
        <translation>متتبَّع</translation>
    </message>
    <message>
        <source>was true or planned when the article appeared, and has changed since</source>
        <translation>كان صحيحًا أو مخططًا حين نُشر المقال، ثم تغيّر</translation>
    </message>
    <message>
        <source>All periods in tables and sums</source>
        <translation>كل الفترات في الجداول والمجاميع</translation>
    </message>
    <message>
        <source>Tables, sums and exports hold every status that a section had, not that of the map’s date</source>
        <translation>تشمل الجداول والمجاميع والملفات المصدّرة كل حالة مرّ بها المقطع، لا حالته في تاريخ الخريطة وحده</translation>
    </message>
    <message>
        <source>All pages by name</source>
        <translation>كل الصفحات بأسمائها</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>إضافته من جديد</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>عرض اليوم</translation>
    </message>
    <message>
        <source>The atlas’s data in this project are damaged or missing. Take the atlas out and add it again; your own layers are untouched.</source>
        <translation>بيانات الأطلس في هذا المشروع تالفة أو مفقودة. أخرج الأطلس وأضفه من جديد؛ وطبقاتك لا تتغير.</translation>
    </message>
    <message>
        <source>The plugin’s data file {path} is damaged. Reinstall the plugin from the plugin manager.</source>
        <translation>ملف بيانات الإضافة {path} تالف. أعد تثبيت الإضافة من مدير الإضافات.</translation>
    </message>
    <message>
        <source>The project’s date “{text}” is no date, so that the dock goes by today’s. Write 2025-07-21.</source>
        <translation>تاريخ المشروع «{text}» ليس تاريخًا، فتعتمد اللوحة تاريخ اليوم. اكتب مثلًا 2025-07-21.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>Address on the web.</source>
        <translation>العنوان على الشبكة.</translation>
    </message>
    <message>
        <source>Angle of the name on the map, in degrees anticlockwise.</source>
        <translation>زاوية الاسم على الخريطة، بالدرجات عكس عقارب الساعة.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>ينطبق على</translation>
    </message>
    <message>
        <source>Arabic name of the place where the line begins.</source>
        <translation>الاسم العربي للمكان الذي يبدأ منه الخط.</translation>
    </message>
    <message>
        <source>Arabic name of the place where the line ends.</source>
        <translation>الاسم العربي للمكان الذي ينتهي عنده الخط.</translation>
    </message>
    <message>
        <source>Arabic name of the subject.</source>
        <translation>الاسم العربي للموضوع.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المساحة</translation>
    </message>
    <message>
        <source>Area on the WGS 84 ellipsoid, water included.</source>
        <translation>المساحة على مجسم WGS 84، والمياه ضمنها.</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>افتراض</translation>
    </message>
    <message>
        <source>At most eight words of the article by which the place is found.</source>
        <translation>ثماني كلمات من المقال على الأكثر يُهتدى بها إلى الموضع.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Attributes of one group speak of one thing: their values about a subject are compared.</source>
        <translation>صفات المجموعة الواحدة تتحدث عن شيء واحد: تُقارن قيمها في الموضوع نفسه.</translation>
    </message>
    <message>
        <source>Borders of the region, generalised; disputed ones are marked.</source>
        <translation>حدود المنطقة مبسَّطة، والمتنازع عليها معلَّم.</translation>
    </message>
    <message>
        <source>Break of gauge</source>
        <translation>تغيّر عرض السكة</translation>
    </message>
    <message>
        <source>Can be mapped</source>
        <translation>يمكن رسمها</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>القيمة الوسطى</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>تاريخ التحقق</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>المقولة</translation>
    </message>
    <message>
        <source>Claim in Arabic</source>
        <translation>المقولة بالعربية</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>المقولات</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>Corridors with their sections in order of travel.</source>
        <translation>الممرات مع مقاطعها بترتيب السير.</translation>
    </message>
    <message>
        <source>Councils of several states, a line through the capitals of the members.</source>
        <translation>مجالس تضم دولًا عدة، خط عبر عواصم الأعضاء.</translation>
    </message>
    <message>
        <source>Countries by ISO 3166-1 alpha-2 code, separated by semicolons.</source>
        <translation>البلدان برموز ISO 3166-1 alpha-2، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Countries of the region, generalised.</source>
        <translation>بلدان المنطقة مبسَّطة.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Country by its ISO 3166-1 alpha-2 code.</source>
        <translation>البلد برمز ISO 3166-1 alpha-2.</translation>
    </message>
    <message>
        <source>Country on one side</source>
        <translation>البلد على جانب</translation>
    </message>
    <message>
        <source>Country on the other side</source>
        <translation>البلد على الجانب الآخر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Day on which the address was last looked at.</source>
        <translation>اليوم الذي فُتح فيه العنوان آخر مرة.</translation>
    </message>
    <message>
        <source>Day on which the verdict was reached.</source>
        <translation>اليوم الذي صدر فيه الحكم.</translation>
    </message>
    <message>
        <source>Day, month or year from which it holds; empty where it has held since before this record.</source>
        <translation>اليوم أو الشهر أو السنة التي يسري منها؛ فارغ إن كان ساريًا قبل هذا السجل.</translation>
    </message>
    <message>
        <source>Day, month or year in which the line was opened to traffic.</source>
        <translation>اليوم أو الشهر أو السنة التي افتُتح فيها الخط للحركة.</translation>
    </message>
    <message>
        <source>Day, month or year of publication.</source>
        <translation>يوم النشر أو شهره أو سنته.</translation>
    </message>
    <message>
        <source>Day, month or year of the event.</source>
        <translation>يوم الحدث أو شهره أو سنته.</translation>
    </message>
    <message>
        <source>Day, month or year on which a plan, forecast or statement was made.</source>
        <translation>اليوم أو الشهر أو السنة التي قيلت فيها الخطة أو التوقع أو التصريح.</translation>
    </message>
    <message>
        <source>Day, month or year that the value speaks of.</source>
        <translation>اليوم أو الشهر أو السنة التي تتحدث عنها القيمة.</translation>
    </message>
    <message>
        <source>Direct flights, one row for each connection and period.</source>
        <translation>رحلات جوية مباشرة، صف لكل وصلة وفترة.</translation>
    </message>
    <message>
        <source>Distance between the rails; two values, separated by a semicolon, where both are laid.</source>
        <translation>المسافة بين القضيبين؛ قيمتان بينهما فاصلة منقوطة حيث يوجد العرضان.</translation>
    </message>
    <message>
        <source>Distance from the corridor</source>
        <translation>البعد عن الممر</translation>
    </message>
    <message>
        <source>Each attribute of each section with the day from which it holds and its own sources.</source>
        <translation>كل صفة لكل مقطع مع اليوم الذي تسري منه ومصادرها الخاصة.</translation>
    </message>
    <message>
        <source>Edges of the routable network of the region.</source>
        <translation>أضلاع شبكة المسارات في المنطقة.</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>الكهربة</translation>
    </message>
    <message>
        <source>Energy fields, one point for each.</source>
        <translation>حقول الطاقة، نقطة لكل حقل.</translation>
    </message>
    <message>
        <source>English name of the place where the line begins.</source>
        <translation>الاسم الإنكليزي للمكان الذي يبدأ منه الخط.</translation>
    </message>
    <message>
        <source>English name of the place where the line ends.</source>
        <translation>الاسم الإنكليزي للمكان الذي ينتهي عنده الخط.</translation>
    </message>
    <message>
        <source>English name of the subject.</source>
        <translation>الاسم الإنكليزي للموضوع.</translation>
    </message>
    <message>
        <source>English translation of a title in another language, made for this atlas or by the publisher.</source>
        <translation>ترجمة إنكليزية لعنوان بلغة أخرى، أُعدّت لهذا الأطلس أو وضعها الناشر.</translation>
    </message>
    <message>
        <source>Everything that claims and facts speak of, by name.</source>
        <translation>كل ما تتحدث عنه المقولات والحقائق، بالاسم.</translation>
    </message>
    <message>
        <source>Figures and dates about subjects, each with its unit, day, range and sources.</source>
        <translation>أرقام وتواريخ عن الموضوعات، لكل منها وحدته ويومه ومداه ومصادره.</translation>
    </message>
    <message>
        <source>First day on which the row holds; empty where it has held since before this record.</source>
        <translation>أول يوم يسري فيه الصف؛ فارغ إن كان ساريًا قبل هذا السجل.</translation>
    </message>
    <message>
        <source>First day on which the row no longer holds; empty where no end is known.</source>
        <translation>أول يوم لا يعود الصف فيه ساريًا؛ فارغ إن لم تُعرف نهاية.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>From, in Arabic</source>
        <translation>من، بالعربية</translation>
    </message>
    <message>
        <source>From, in Russian</source>
        <translation>من، بالروسية</translation>
    </message>
    <message>
        <source>Great rivers and canals of the region, generalised.</source>
        <translation>أنهار المنطقة الكبرى وقنواتها مبسَّطة.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Holes of the network that were closed by hand, each with its reason.</source>
        <translation>ثغرات الشبكة التي سُدّت يدويًا، ولكل منها سببها.</translation>
    </message>
    <message>
        <source>How far the drawn shape can be trusted, as a code.</source>
        <translation>مدى الوثوق بالشكل المرسوم، رمزًا.</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>كيف رُسم</translation>
    </message>
    <message>
        <source>How sure the editors are of the row, as a code.</source>
        <translation>مدى ثقة المحررين بالصف، رمزًا.</translation>
    </message>
    <message>
        <source>How sure the position is, as a code.</source>
        <translation>مدى الوثوق بالموضع، رمزًا.</translation>
    </message>
    <message>
        <source>How the claim stands against other sources, as a code.</source>
        <translation>موقف المصادر الأخرى من المقولة، رمزًا.</translation>
    </message>
    <message>
        <source>How the line was drawn</source>
        <translation>كيف رُسم الخط</translation>
    </message>
    <message>
        <source>IATA code</source>
        <translation>رمز IATA</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country on one side of the border.</source>
        <translation>رمز ISO 3166-1 alpha-2 للبلد على جانب من الحدود.</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country on the other side of the border.</source>
        <translation>رمز ISO 3166-1 alpha-2 للبلد على الجانب الآخر من الحدود.</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2 code of the country.</source>
        <translation>رمز ISO 3166-1 alpha-2 للبلد.</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>رمز ISO</translation>
    </message>
    <message>
        <source>Identifier of a feature, without its period.</source>
        <translation>معرّف العنصر دون فترته.</translation>
    </message>
    <message>
        <source>Identifier of the node where the edge begins.</source>
        <translation>معرّف العقدة التي يبدأ منها الضلع.</translation>
    </message>
    <message>
        <source>Identifier of the node where the edge ends.</source>
        <translation>معرّف العقدة التي ينتهي عندها الضلع.</translation>
    </message>
    <message>
        <source>Identifier of the place where the section begins.</source>
        <translation>معرّف المكان الذي يبدأ منه المقطع.</translation>
    </message>
    <message>
        <source>Identifier of the place where the section ends.</source>
        <translation>معرّف المكان الذي ينتهي عنده المقطع.</translation>
    </message>
    <message>
        <source>Identifier of the place.</source>
        <translation>معرّف المكان.</translation>
    </message>
    <message>
        <source>Identifier of the section, alike in all its periods and layers.</source>
        <translation>معرّف المقطع، وهو واحد في كل فتراته وطبقاته.</translation>
    </message>
    <message>
        <source>Identifier of the source.</source>
        <translation>معرّف المصدر.</translation>
    </message>
    <message>
        <source>Identifier of the subject: of a section, place, corridor, event or a subject of its own.</source>
        <translation>معرّف الموضوع: مقطع أو مكان أو ممر أو حدث أو موضوع قائم بذاته.</translation>
    </message>
    <message>
        <source>Identifiers of every source behind the row, separated by semicolons.</source>
        <translation>معرّفات كل المصادر التي يستند إليها الصف، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the article’s claims that speak of the row, separated by semicolons.</source>
        <translation>معرّفات مقولات المقال التي تتحدث عن الصف، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the corridors that use the section, separated by semicolons.</source>
        <translation>معرّفات الممرات التي تستعمل المقطع، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the features that carry the claim, separated by semicolons.</source>
        <translation>معرّفات العناصر التي تحمل المقولة، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the public lists that the codes of the place come from.</source>
        <translation>معرّفات القوائم العامة التي أُخذت منها رموز المكان.</translation>
    </message>
    <message>
        <source>Identifiers of the sections in order of travel, separated by semicolons.</source>
        <translation>معرّفات المقاطع بترتيب السير، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the day of opening.</source>
        <translation>معرّفات مصادر يوم الافتتاح.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the drawn shape and of what the row says as a whole.</source>
        <translation>معرّفات مصادر الشكل المرسوم وما يقوله الصف في مجمله.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the electrification in the row’s period.</source>
        <translation>معرّفات مصادر الكهربة في فترة الصف.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the gauge in the row’s period.</source>
        <translation>معرّفات مصادر عرض السكة في فترة الصف.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the number of tracks in the row’s period.</source>
        <translation>معرّفات مصادر عدد المسارات في فترة الصف.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the official length.</source>
        <translation>معرّفات مصادر الطول الرسمي.</translation>
    </message>
    <message>
        <source>Identifiers of the sources of the status in the row’s period.</source>
        <translation>معرّفات مصادر الحالة في فترة الصف.</translation>
    </message>
    <message>
        <source>Identifiers of the sources that the verdict rests on, separated by semicolons.</source>
        <translation>معرّفات المصادر التي يستند إليها الحكم، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Identifiers of the subjects that the claim speaks of, separated by semicolons.</source>
        <translation>معرّفات الموضوعات التي تتحدث عنها المقولة، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Importance on the map, from 1 (first to be named) to 4.</source>
        <translation>الأهمية على الخريطة، من 1 (أول ما يُسمّى) إلى 4.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of the source, as a code.</source>
        <translation>لغة المصدر، رمزًا.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Last day of an event of several days.</source>
        <translation>آخر يوم من حدث يدوم أيامًا.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Latitude on WGS 84, north positive.</source>
        <translation>خط العرض على WGS 84، موجب شمالًا.</translation>
    </message>
    <message>
        <source>Length along the drawn line, measured on the WGS 84 ellipsoid.</source>
        <translation>الطول على الخط المرسوم، مقيسًا على مجسم WGS 84.</translation>
    </message>
    <message>
        <source>Length as the railway or another authority states it.</source>
        <translation>الطول كما تذكره السكك الحديدية أو جهة أخرى مختصة.</translation>
    </message>
    <message>
        <source>Length of the drawn line</source>
        <translation>طول الخط المرسوم</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>الاسم المحلي</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>موضع الاستشهاد</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Longitude on WGS 84, east positive.</source>
        <translation>خط الطول على WGS 84، موجب شرقًا.</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>تاريخ الاطلاع</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Lower end of the range, in the unit of the row.</source>
        <translation>الحد الأدنى للمدى، بوحدة الصف.</translation>
    </message>
    <message>
        <source>Map layer that shows it.</source>
        <translation>طبقة الخريطة التي تعرضه.</translation>
    </message>
    <message>
        <source>Mode of transport</source>
        <translation>واسطة النقل</translation>
    </message>
    <message>
        <source>Mode of transport, as a code.</source>
        <translation>واسطة النقل، رمزًا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in Arabic.</source>
        <translation>الاسم بالعربية.</translation>
    </message>
    <message>
        <source>Name in English.</source>
        <translation>الاسم بالإنكليزية.</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>الاسم بالروسية</translation>
    </message>
    <message>
        <source>Name in Russian.</source>
        <translation>الاسم بالروسية.</translation>
    </message>
    <message>
        <source>Name in the language and script of the place.</source>
        <translation>الاسم بلغة المكان وكتابته.</translation>
    </message>
    <message>
        <source>Name of a property of the whole file.</source>
        <translation>اسم خاصية للملف كله.</translation>
    </message>
    <message>
        <source>Named by the article</source>
        <translation>ورد في المقال</translation>
    </message>
    <message>
        <source>Names of countries and waters, where the map writes them.</source>
        <translation>أسماء البلدان والمياه حيث تكتبها الخريطة.</translation>
    </message>
    <message>
        <source>Nature of the value</source>
        <translation>طبيعة القيمة</translation>
    </message>
    <message>
        <source>Nodes of the routable network of the region.</source>
        <translation>عقد شبكة المسارات في المنطقة.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note on the length</source>
        <translation>ملاحظة على الطول</translation>
    </message>
    <message>
        <source>Number of parallel running tracks in the row’s period.</source>
        <translation>عدد المسارات المتوازية في فترة الصف.</translation>
    </message>
    <message>
        <source>Number of the paragraph of the article.</source>
        <translation>رقم فقرة المقال.</translation>
    </message>
    <message>
        <source>Number of the place’s node in OpenStreetMap.</source>
        <translation>رقم عقدة المكان في OpenStreetMap.</translation>
    </message>
    <message>
        <source>Number of tracks</source>
        <translation>عدد المسارات</translation>
    </message>
    <message>
        <source>Number that identifies the row.</source>
        <translation>رقم يعرّف الصف.</translation>
    </message>
    <message>
        <source>Official length</source>
        <translation>الطول الرسمي</translation>
    </message>
    <message>
        <source>One sentence in English on how the line was drawn.</source>
        <translation>جملة بالإنكليزية عن كيفية رسم الخط.</translation>
    </message>
    <message>
        <source>OpenStreetMap node</source>
        <translation>عقدة OpenStreetMap</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>تاريخ الافتتاح</translation>
    </message>
    <message>
        <source>Origin of the edge</source>
        <translation>أصل الضلع</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Other spellings and former names, separated by semicolons.</source>
        <translation>تهجئات أخرى وأسماء سابقة، مفصولة بفواصل منقوطة.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>Paragraphs of the article, summarised in the project’s own words.</source>
        <translation>فقرات المقال ملخَّصة بكلمات المشروع.</translation>
    </message>
    <message>
        <source>Parameters of the model of cost, time and emissions, each with its range and sources.</source>
        <translation>معاملات نموذج الكلفة والزمن والانبعاثات، لكل منها مداه ومصادره.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Period that the statement or figure covers.</source>
        <translation>الفترة التي يغطيها القول أو الرقم.</translation>
    </message>
    <message>
        <source>Properties of the whole file: the day that the data speak for and what they were made from.</source>
        <translation>خصائص الملف كله: اليوم الذي تعبّر عنه البيانات وما صُنعت منه.</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Publisher, newspaper, site or series.</source>
        <translation>الناشر أو الصحيفة أو الموقع أو السلسلة.</translation>
    </message>
    <message>
        <source>Quality of the position</source>
        <translation>جودة الموضع</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Quantity that the unit measures.</source>
        <translation>الكمية التي تقيسها الوحدة.</translation>
    </message>
    <message>
        <source>Railway station code (ESR or UIC) as public lists give it.</source>
        <translation>رمز محطة السكة الحديد (ESR أو UIC) كما تورده القوائم العامة.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Remark of the editors, in English.</source>
        <translation>ملاحظة المحررين، بالإنكليزية.</translation>
    </message>
    <message>
        <source>Russian name of the place where the line begins.</source>
        <translation>الاسم الروسي للمكان الذي يبدأ منه الخط.</translation>
    </message>
    <message>
        <source>Russian name of the place where the line ends.</source>
        <translation>الاسم الروسي للمكان الذي ينتهي عنده الخط.</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>قيل في</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Seas and lakes of the region, generalised.</source>
        <translation>بحار المنطقة وبحيراتها مبسَّطة.</translation>
    </message>
    <message>
        <source>Sections of projects around the corridor, one row for each section and period.</source>
        <translation>مقاطع المشاريع حول الممر، صف لكل مقطع وفترة.</translation>
    </message>
    <message>
        <source>Sections of the Central Trans-Caspian Network, one row for each section and period.</source>
        <translation>مقاطع الشبكة المركزية العابرة لقزوين، صف لكل مقطع وفترة.</translation>
    </message>
    <message>
        <source>Sections of the Kazakh rail extensions, one row for each section and period.</source>
        <translation>مقاطع توسعات السكك الكازاخية، صف لكل مقطع وفترة.</translation>
    </message>
    <message>
        <source>Sections of the Middle Corridor (TITR), one row for each section and period.</source>
        <translation>مقاطع الممر الأوسط (TITR)، صف لكل مقطع وفترة.</translation>
    </message>
    <message>
        <source>Sections of the links between Samarkand and Baku, one row for each section and period.</source>
        <translation>مقاطع الوصلات بين سمرقند وباكو، صف لكل مقطع وفترة.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>Short name, as on a road sign.</source>
        <translation>الاسم المختصر، كما على لافتة طريق.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Since when each section has had each status, and who says so.</source>
        <translation>منذ متى لكل مقطع كلُّ حالة، ومن يقول ذلك.</translation>
    </message>
    <message>
        <source>Size of the name on the map, from 1 (largest).</source>
        <translation>حجم الاسم على الخريطة، من 1 (الأكبر).</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Sources as bibliographic records.</source>
        <translation>المصادر سجلاتٍ ببليوغرافية.</translation>
    </message>
    <message>
        <source>Sources of the verdict</source>
        <translation>مصادر الحكم</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>يتحدث عن</translation>
    </message>
    <message>
        <source>Stable identifier in English ASCII; the part after “@” names the period of a row.</source>
        <translation>معرّف ثابت بحروف ASCII إنكليزية؛ ما بعد «@» يسمّي فترة الصف.</translation>
    </message>
    <message>
        <source>State of the thing in the row’s period, as a code.</source>
        <translation>حالة الشيء في فترة الصف، رمزًا.</translation>
    </message>
    <message>
        <source>Stated catchment of the Central Trans-Caspian Network, one polygon on either side.</source>
        <translation>نطاق خدمة الشبكة المركزية العابرة لقزوين كما ذُكر، مضلع على كل جانب.</translation>
    </message>
    <message>
        <source>Stated width of the catchment on this side of the corridor.</source>
        <translation>العرض المذكور لنطاق الخدمة على هذا الجانب من الممر.</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>رمز المحطة</translation>
    </message>
    <message>
        <source>Stations, ports, crossings, airports and cities, one point for each place.</source>
        <translation>المحطات والموانئ والمعابر والمطارات والمدن، نقطة لكل مكان.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Subject in Arabic</source>
        <translation>الموضوع بالعربية</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>Summary in Arabic</source>
        <translation>الخلاصة بالعربية</translation>
    </message>
    <message>
        <source>Summary of the paragraph in Arabic, in the project’s own words.</source>
        <translation>خلاصة الفقرة بالعربية، بكلمات المشروع.</translation>
    </message>
    <message>
        <source>Summary of the paragraph in English, in the project’s own words.</source>
        <translation>خلاصة الفقرة بالإنكليزية، بكلمات المشروع.</translation>
    </message>
    <message>
        <source>Text of the map tip as rich text.</source>
        <translation>نص تلميح الخريطة نصًا منسقًا.</translation>
    </message>
    <message>
        <source>The claim in Arabic, in the project’s own words.</source>
        <translation>المقولة بالعربية، بكلمات المشروع.</translation>
    </message>
    <message>
        <source>The claim in English, in the project’s own words.</source>
        <translation>المقولة بالإنكليزية، بكلمات المشروع.</translation>
    </message>
    <message>
        <source>The open sea: one row without a shape, which its style draws over the whole map, below all land.</source>
        <translation>البحر المفتوح: صف واحد بلا شكل، يرسمه نمطه على الخريطة كلها تحت اليابسة.</translation>
    </message>
    <message>
        <source>The value as written: a number in the unit, a date, a period or words.</source>
        <translation>القيمة كما كُتبت: رقم بالوحدة أو تاريخ أو فترة أو كلمات.</translation>
    </message>
    <message>
        <source>The value where it is a number, in the unit of the row.</source>
        <translation>القيمة إن كانت رقمًا، بوحدة الصف.</translation>
    </message>
    <message>
        <source>The whole bibliographic record as a CSL-JSON item.</source>
        <translation>السجل الببليوغرافي كله عنصرَ CSL-JSON.</translation>
    </message>
    <message>
        <source>Three-letter IATA code of the airport.</source>
        <translation>رمز IATA للمطار من ثلاثة أحرف.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Title as printed, in its language and script.</source>
        <translation>العنوان كما طُبع، بلغته وكتابته.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>To, in Arabic</source>
        <translation>إلى، بالعربية</translation>
    </message>
    <message>
        <source>To, in Russian</source>
        <translation>إلى، بالروسية</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>التفاوت المقبول</translation>
    </message>
    <message>
        <source>Track gauge</source>
        <translation>عرض السكة</translation>
    </message>
    <message>
        <source>Translated title</source>
        <translation>العنوان المترجم</translation>
    </message>
    <message>
        <source>Treaties, meetings, openings and other events, one point for each.</source>
        <translation>معاهدات واجتماعات وافتتاحات وأحداث أخرى، نقطة لكل حدث.</translation>
    </message>
    <message>
        <source>Type of claim</source>
        <translation>نوع المقولة</translation>
    </message>
    <message>
        <source>UN/LOCODE</source>
        <translation>رمز UN/LOCODE</translation>
    </message>
    <message>
        <source>UN/LOCODE of the place, without a space.</source>
        <translation>رمز UN/LOCODE للمكان، دون فراغ.</translation>
    </message>
    <message>
        <source>Unique stretches that corridors share, as they are on the day of the data.</source>
        <translation>المقاطع الفريدة التي تشترك فيها الممرات، كما هي يوم البيانات.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Unit of the value, as a code of the table of units.</source>
        <translation>وحدة القيمة، رمزًا من جدول الوحدات.</translation>
    </message>
    <message>
        <source>Units of the facts and parameters.</source>
        <translation>وحدات الحقائق والمعاملات.</translation>
    </message>
    <message>
        <source>Upper end of the range, in the unit of the row.</source>
        <translation>الحد الأعلى للمدى، بوحدة الصف.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>سارٍ من</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>سارٍ حتى</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Value as a number</source>
        <translation>القيمة رقمًا</translation>
    </message>
    <message>
        <source>Value that is used unless another is asked for, in the unit of the row.</source>
        <translation>القيمة التي تُستعمل ما لم تُطلب غيرها، بوحدة الصف.</translation>
    </message>
    <message>
        <source>Values of the group that differ by no more than this share agree.</source>
        <translation>قيم المجموعة التي لا تختلف بأكثر من هذه النسبة متفقة.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>What exactly a figure counts or measures, for figures that must not be compared otherwise.</source>
        <translation>ما يعدّه الرقم أو يقيسه بالضبط، لأرقام لا تصح مقارنتها دون ذلك.</translation>
    </message>
    <message>
        <source>What exactly was counted or measured, as a code of the table of scopes.</source>
        <translation>ما عُدّ أو قيس بالضبط، رمزًا من جدول النطاقات.</translation>
    </message>
    <message>
        <source>What facts can be about, and which of them speak of one thing.</source>
        <translation>ما يمكن أن تتناوله الحقائق، وأيها يتحدث عن شيء واحد.</translation>
    </message>
    <message>
        <source>What the article says, claim by claim, and how each claim stands against other sources.</source>
        <translation>ما يقوله المقال مقولةً مقولة، وموقف المصادر الأخرى من كل منها.</translation>
    </message>
    <message>
        <source>What the claim is about: route, project, agreement, trade and so on.</source>
        <translation>ما تدور عليه المقولة: طريق أو مشروع أو اتفاق أو تجارة ونحوها.</translation>
    </message>
    <message>
        <source>What the parameter applies to: selectors joined by semicolons, such as mode=rail;country=KZ.</source>
        <translation>ما ينطبق عليه المعامل: محددات بينها فواصل منقوطة، مثل mode=rail;country=KZ.</translation>
    </message>
    <message>
        <source>What the row is: the kind of place, event, line or subject, as a code.</source>
        <translation>ماهية الصف: نوع المكان أو الحدث أو الخط أو الموضوع، رمزًا.</translation>
    </message>
    <message>
        <source>What the value says of the subject, as a code of the table of attributes.</source>
        <translation>ما تقوله القيمة عن الموضوع، رمزًا من جدول الصفات.</translation>
    </message>
    <message>
        <source>Where the edge comes from: graph, closure, connector or curated.</source>
        <translation>من أين جاء الضلع: graph أو closure أو connector أو curated.</translation>
    </message>
    <message>
        <source>Whether a fact of this attribute must say its scope: yes or no.</source>
        <translation>هل يجب أن تذكر الحقيقة من هذه الصفة نطاقها: نعم أو لا.</translation>
    </message>
    <message>
        <source>Whether corridors of the atlas pass through the country: yes or no.</source>
        <translation>هل تمر ممرات الأطلس بالبلد: نعم أو لا.</translation>
    </message>
    <message>
        <source>Whether the article names it: yes or no.</source>
        <translation>هل يسمّيه المقال: نعم أو لا.</translation>
    </message>
    <message>
        <source>Whether the claim speaks of something that a map can show: yes or no.</source>
        <translation>هل تتحدث المقولة عما يمكن أن تعرضه خريطة: نعم أو لا.</translation>
    </message>
    <message>
        <source>Whether the line is electrified in the row’s period: yes, no or partly.</source>
        <translation>هل الخط مكهرب في فترة الصف: نعم أو لا أو جزئيًا.</translation>
    </message>
    <message>
        <source>Whether the value is the project’s own assumption: yes or no.</source>
        <translation>هل القيمة افتراض من المشروع نفسه: نعم أو لا.</translation>
    </message>
    <message>
        <source>Whether the value was measured or is a plan, a forecast or an estimate, as a code.</source>
        <translation>هل القيمة مقيسة أم خطة أم توقع أم تقدير، رمزًا.</translation>
    </message>
    <message>
        <source>Whether wagons must change gauge here: yes or no.</source>
        <translation>هل يجب أن تغيّر العربات عرض السكة هنا: نعم أو لا.</translation>
    </message>
    <message>
        <source>Which features of the map show which subject.</source>
        <translation>أي عناصر الخريطة يعرض أي موضوع.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why a hole of the network was closed here, in English.</source>
        <translation>لماذا سُدّت هنا ثغرة في الشبكة، بالإنكليزية.</translation>
    </message>
    <message>
        <source>Why the drawn and the official length differ, in English.</source>
        <translation>لماذا يختلف الطول المرسوم عن الرسمي، بالإنكليزية.</translation>
    </message>
    <message>
        <source>Why the verdict is what it is, in Arabic.</source>
        <translation>علّة الحكم، بالعربية.</translation>
    </message>
    <message>
        <source>Why the verdict is what it is, in English.</source>
        <translation>علّة الحكم، بالإنكليزية.</translation>
    </message>
    <message>
        <source>Why, in Arabic</source>
        <translation>السبب، بالعربية</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>ويكي بيانات</translation>
    </message>
    <message>
        <source>Wikidata item of the place, such as Q123.</source>
        <translation>عنصر المكان في ويكي بيانات، مثل Q123.</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>Course of the edge</source>
        <translation>مسار الحافة</translation>
    </message>
    <message>
        <source>Vertices between the two nodes along mapped track, as an encoded polyline; often empty.</source>
        <translation>الرؤوس الواقعة بين العقدتين على طول السكة المرسومة في الخرائط، في صورة خط متعدد القطع مرمَّز؛ وكثيرًا ما تكون الخانة فارغة.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغيت العملية.</translation>
    </message>
    <message>
        <source>QGIS gave no reason.</source>
        <translation>لم يذكر QGIS السبب.</translation>
    </message>
    <message>
        <source>The atlas cannot be copied into the project ({reason}). Make room in the temporary folder and try again.</source>
        <translation>تعذر نسخ الأطلس إلى المشروع ({reason}). أفسح مكانًا في المجلد المؤقت وحاول ثانية.</translation>
    </message>
    <message>
        <source>The atlas is out of the project. Add it again at any time.</source>
        <translation>أُزيل الأطلس من المشروع. يمكنك إضافته ثانية متى شئت.</translation>
    </message>
    <message>
        <source>The data file {path} is missing. Reinstall the plugin from the plugin manager.</source>
        <translation>ملف البيانات {path} مفقود. أعد تثبيت البرنامج المساعد من مدير البرامج المساعدة.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>المجلد {folder} غير موجود.</translation>
    </message>
    <message>
        <source>The layer {layer} of the atlas cannot be opened from {path}. Reinstall the plugin from the plugin manager.</source>
        <translation>تعذر فتح طبقة الأطلس {layer} من {path}. أعد تثبيت البرنامج المساعد من مدير البرامج المساعدة.</translation>
    </message>
    <message>
        <source>The map could not be printed to {path}: {reason}</source>
        <translation>تعذرت طباعة الخريطة في {path}: {reason}</translation>
    </message>
    <message>
        <source>The map was printed to {path}</source>
        <translation>طُبعت الخريطة في {path}</translation>
    </message>
    <message>
        <source>The pack cannot be written to {folder} ({reason}). Choose a folder that you may write to.</source>
        <translation>تعذرت كتابة الحزمة في {folder} ({reason}). اختر مجلدًا يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>The project {path} cannot be opened: {reason}</source>
        <translation>تعذر فتح المشروع {path}: {reason}</translation>
    </message>
    <message>
        <source>The sheet could not be added to the project&apos;s layouts.</source>
        <translation>تعذرت إضافة الورقة إلى تصميمات المشروع.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size: choose fewer dots per inch, a smaller page, or PDF.</source>
        <translation>الذاكرة لا تكفي لصورة بهذا الحجم: اختر نقاطًا أقل في البوصة، أو صفحة أصغر، أو PDF.</translation>
    </message>
    <message>
        <source>These layers name no source: choose layers of the atlas.</source>
        <translation>هذه الطبقات لا تذكر أي مصدر: اختر طبقات من الأطلس.</translation>
    </message>
    <message>
        <source>This has no place on the map.</source>
        <translation>ليس لهذا موضع على الخريطة.</translation>
    </message>
    <message>
        <source>This project has no atlas to print: add the atlas first.</source>
        <translation>لا أطلس في هذا المشروع ليُطبع: أضف الأطلس أولًا.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>دون ذكر السبب</translation>
    </message>
    <message>
        <source>{name} does not end in .qgz, the only project file that carries its data.</source>
        <translation>لا ينتهي {name} بالامتداد ‎.qgz، وهو ملف المشروع الوحيد الذي يحمل بياناته.</translation>
    </message>
    <message>
        <source>{name} ends neither in .pdf nor in .png or .svg: choose one of these.</source>
        <translation>لا ينتهي {name} بأي من ‎.pdf أو ‎.png أو ‎.svg: اختر أحدها.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Choose a folder that you may write to.</source>
        <translation>تعذرت كتابة {path} ({reason}). اختر مجلدًا يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>تعذرت كتابة {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} could not be written in full: is the disk full?</source>
        <translation>لم يُكتب {path} كاملًا: هل امتلأ القرص؟</translation>
    </message>
    <message>
        <source>{text} is not a date: write 2025, 2025-07 or 2025-07-21.</source>
        <translation>{text} ليس تاريخًا: اكتب ‎2025 أو ‎2025-07 أو ‎2025-07-21.</translation>
    </message>
    <message>
        <source>Add the atlas to see this on the map: one click in the dock.</source>
        <translation>أضف الأطلس لترى هذا على الخريطة: نقرة واحدة في اللوحة الجانبية.</translation>
    </message>
    <message>
        <source>The comparison could not be saved to {path}: {reason}</source>
        <translation>تعذر حفظ المقارنة في {path}: {reason}</translation>
    </message>
    <message>
        <source>The comparison was saved to {path}</source>
        <translation>حُفظت المقارنة في {path}</translation>
    </message>
    <message>
        <source>The corridors could not be added: {reason}</source>
        <translation>تعذرت إضافة الممرات: {reason}</translation>
    </message>
    <message>
        <source>there is no room in the temporary folder</source>
        <translation>لا مكان في المجلد المؤقت</translation>
    </message>
    <message>
        <source>“{layer}” was added to the map.</source>
        <translation>أُضيفت «{layer}» إلى الخريطة.</translation>
    </message>
    <message>
        <source>The network has no way for one of the two routes of this sheet.</source>
        <translation>لا طريق في الشبكة لأحد مساري هذه الورقة.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>الكيريلية</translation>
    </message>
    <message>
        <source>Edit in layout window</source>
        <translation>تحرير في نافذة التصميم</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>اللاتينية</translation>
    </message>
    <message>
        <source>None of the fonts that the sheet is made for is here, so that its {script} letters are set in {font}; looked for were {fonts}.</source>
        <translation>لا يوجد هنا أي من الخطوط التي صُممت لها الورقة، فكُتبت حروفها {script} بالخط {font}؛ بُحث عن {fonts}.</translation>
    </message>
    <message>
        <source>Nothing is selected: select features on the map, or choose another extent.</source>
        <translation>لا شيء محدد: حدِّد معالم على الخريطة أو اختر مدى آخر.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>The canvas shows no place on the earth: zoom to the region, or choose another extent.</source>
        <translation>لا تعرض لوحة الخريطة مكانًا على الأرض: كبّر إلى المنطقة أو اختر مدى آخر.</translation>
    </message>
    <message>
        <source>The extent is too wide for the projection of the sheet: choose a smaller one.</source>
        <translation>المدى أوسع مما يحتمله إسقاط الورقة: اختر مدى أصغر.</translation>
    </message>
    <message>
        <source>The selected features of “{layer}” have no place on the earth.</source>
        <translation>ليس للمعالم المحددة في «{layer}» مكان على الأرض.</translation>
    </message>
    <message>
        <source>This system has no font for {script} letters, and the sheet shows boxes in their place: install one of {fonts}, start QGIS anew and print again.</source>
        <translation>ليس في هذا النظام خط للحروف {script}، فتظهر في الورقة مربعات مكانها: ثبِّت أحد الخطوط {fonts} ثم أعد تشغيل QGIS واطبع من جديد.</translation>
    </message>
    <message>
        <source>The sheet {theme} has an extent of its own: EXTENT is not used.</source>
        <translation>للورقة {theme} مداها الخاص: لا يُستعمل EXTENT.</translation>
    </message>
    <message>
        <source>Nothing of the corridor {corridor} is there on the sheet&apos;s date.</source>
        <translation>لا شيء من الممر {corridor} موجود في تاريخ الورقة.</translation>
    </message>
    <message>
        <source>There is no corridor {corridor}; there are {known}.</source>
        <translation>لا يوجد ممر باسم {corridor}؛ والموجود: {known}.</translation>
    </message>
    <message>
        <source>{name} holds the first of {count} pages: choose PDF for all of them.</source>
        <translation>يضم {name} الصفحة الأولى فقط من أصل {count}: اختر PDF لجميعها.</translation>
    </message>
    <message>
        <source>A picture of this page at {dpi} dpi would be {width} × {height} pixels, and no more than {most} a side can be drawn: choose {largest} dpi or fewer, a smaller page, or PDF.</source>
        <translation>صورة لهذه الصفحة بدقة {dpi} نقطة في البوصة تبلغ {width} × {height} بكسل، ولا يمكن رسم أكثر من {most} بكسل في الضلع: اختر {largest} نقطة في البوصة أو أقل، أو صفحة أصغر، أو PDF.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this page at {dpi} dpi: choose {largest} dpi or fewer, a smaller page, or PDF.</source>
        <translation>لا تكفي الذاكرة لصورة لهذه الصفحة بدقة {dpi} نقطة في البوصة: اختر {largest} نقطة في البوصة أو أقل، أو صفحة أصغر، أو PDF.</translation>
    </message>
    <message>
        <source>{font} is the only font for {script} letters that was found here, and it loses some of them where text is copied or searched in a PDF: install one of {fonts}, start QGIS anew and print again.</source>
        <translation>الخط {font} هو الوحيد المتاح هنا للحروف ({script})، وتضيع معه بعض الحروف عند نسخ النص أو البحث فيه داخل ملف PDF: ثبّت أحد الخطوط {fonts}، ثم أعد تشغيل QGIS واطبع من جديد.</translation>
    </message>
    <message>
        <source>Reinstall the plugin from the plugin manager.</source>
        <translation>أعد تثبيت الإضافة من مدير الإضافات.</translation>
    </message>
    <message>
        <source>The data file {path} cannot be read ({detail}).</source>
        <translation>تعذّرت قراءة ملف البيانات {path} ({detail}).</translation>
    </message>
    <message>
        <source>The data file {path} is missing.</source>
        <translation>ملف البيانات {path} مفقود.</translation>
    </message>
    <message>
        <source>The data file {path} lacks {detail}.</source>
        <translation>ينقص ملفَّ البيانات {path} ما يلي: {detail}.</translation>
    </message>
    <message>
        <source>The file {path} does not hold the data of this plugin.</source>
        <translation>الملف {path} لا يحوي بيانات هذه الإضافة.</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>لم يبق مكان على القرص</translation>
    </message>
    <message>
        <source>The coordinate reference system “{name}” says nothing of a place on the earth, so that nothing of the atlas can be shown in it: choose another one for the project, or another extent.</source>
        <translation>النظام المرجعي الإحداثي «{name}» غير مرتبط بموضع على الأرض، فلا يمكن عرض شيء من الأطلس فيه: اختر نظامًا آخر للمشروع أو نطاقًا آخر.</translation>
    </message>
    <message>
        <source>“{layer}” was switched on to show this.</source>
        <translation>أُظهرت طبقة «{layer}» لعرض هذا.</translation>
    </message>
    <message>
        <source>No file is named: give the sheet a name that ends in .pdf, .png or .svg.</source>
        <translation>لم يُسمَّ أي ملف: أعطِ اللوحة اسمًا ينتهي بـ .pdf أو .png أو .svg.</translation>
    </message>
    <message>
        <source>{path} is a folder: choose another name.</source>
        <translation>‏{path} مجلد: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{path} is there already and may not be changed: choose another name.</source>
        <translation>الملف {path} موجود ولا يُسمح بتغييره: اختر اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Age of the sources</source>
        <translation>عمر المصادر</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المساحة</translation>
    </message>
    <message>
        <source>As BibTeX</source>
        <translation>بصيغة BibTeX</translation>
    </message>
    <message>
        <source>As CSL-JSON</source>
        <translation>بصيغة CSL-JSON</translation>
    </message>
    <message>
        <source>As RIS</source>
        <translation>بصيغة RIS</translation>
    </message>
    <message>
        <source>As footnotes</source>
        <translation>حواشي</translation>
    </message>
    <message>
        <source>By the editors’ assumption alone</source>
        <translation>بافتراض المحررين وحده</translation>
    </message>
    <message>
        <source>Cite the article as:</source>
        <translation>صيغة الاستشهاد بالمقال:</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>له مصدر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copies footnotes; other formats are in the menu</source>
        <translation>ينسخ الحواشي؛ والتنسيقات الأخرى في القائمة</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>نسخ الاستشهاد</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>التغطية</translation>
    </message>
    <message>
        <source>Data as of {date}.</source>
        <translation>البيانات بتاريخ {date}.</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>الكهربة</translation>
    </message>
    <message>
        <source>Every value has a source on record.</source>
        <translation>لكل قيمة مصدر مسجل.</translation>
    </message>
    <message>
        <source>Evidence report</source>
        <translation>تقرير الأدلة</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>عرض السكة</translation>
    </message>
    <message>
        <source>How it is drawn:</source>
        <translation>طريقة الرسم:</translation>
    </message>
    <message>
        <source>Keep in the dock</source>
        <translation>إبقاء في اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Next feature</source>
        <translation>الميزة التالية</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>تاريخ الافتتاح</translation>
    </message>
    <message>
        <source>Part of:</source>
        <translation>جزء من:</translation>
    </message>
    <message>
        <source>Previous feature</source>
        <translation>الميزة السابقة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>المصادر مختلفة</translation>
    </message>
    <message>
        <source>Sources on record that nothing rests on: {count}.</source>
        <translation>مصادر مسجلة لا يستند إليها شيء: {count}.</translation>
    </message>
    <message>
        <source>Sources without a date: {count}.</source>
        <translation>مصادر بلا تاريخ: {count}.</translation>
    </message>
    <message>
        <source>Table or layer</source>
        <translation>الجدول أو الطبقة</translation>
    </message>
    <message>
        <source>The article:</source>
        <translation>المقال:</translation>
    </message>
    <message>
        <source>The oldest source in use is of {date}:</source>
        <translation>أقدم مصدر مستخدم يعود إلى {date}:</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>عدد السكك</translation>
    </message>
    <message>
        <source>Verdicts on the article’s claims</source>
        <translation>الأحكام على مقولات المقال</translation>
    </message>
    <message>
        <source>What is here, and who says so</source>
        <translation>ما الموجود هنا، ومن قال ذلك</translation>
    </message>
    <message>
        <source>What the article says</source>
        <translation>ما يقوله المقال</translation>
    </message>
    <message>
        <source>Where the article does not hold</source>
        <translation>حيث لا يصحّ ما في المقال</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>a difference of {percent}</source>
        <translation>بفارق {percent}</translation>
    </message>
    <message>
        <source>accessed {date}</source>
        <translation>تاريخ الاطلاع: {date}</translation>
    </message>
    <message>
        <source>along the drawn line</source>
        <translation>على امتداد الخط المرسوم</translation>
    </message>
    <message>
        <source>also given as:</source>
        <translation>وورد أيضًا:</translation>
    </message>
    <message>
        <source>and {count} more in the table of facts</source>
        <translation>و{count} غيرها في جدول الحقائق</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>الحالة في {date}</translation>
    </message>
    <message>
        <source>before that:</source>
        <translation>وقبل ذلك:</translation>
    </message>
    <message>
        <source>break of gauge</source>
        <translation>تغيّر عرض السكة</translation>
    </message>
    <message>
        <source>checked on {date}</source>
        <translation>التحقق في {date}</translation>
    </message>
    <message>
        <source>lines between the members’ capitals</source>
        <translation>خطوط بين عواصم الأعضاء</translation>
    </message>
    <message>
        <source>not yet there on {date}</source>
        <translation>لم يكن موجودًا بعد في {date}</translation>
    </message>
    <message>
        <source>official; {length} along the drawn line</source>
        <translation>رسميًا؛ {length} على امتداد الخط المرسوم</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>{claims} claims of the article, {facts} figures, {features} features on the map, {sources} sources.</source>
        <translation>مقولات المقال: {claims}، الأرقام: {facts}، الميزات على الخريطة: {features}، المصادر: {sources}.</translation>
    </message>
    <message>
        <source>{count} values have no source on record:</source>
        <translation>قيم بلا مصدر مسجل، وعددها {count}:</translation>
    </message>
    <message>
        <source>{number} billion {unit}</source>
        <translation>{number} مليار {unit}</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} كم</translation>
    </message>
    <message>
        <source>{number} km²</source>
        <translation>{number} كم²</translation>
    </message>
    <message>
        <source>{number} million {unit}</source>
        <translation>{number} مليون {unit}</translation>
    </message>
    <message>
        <source>{number} mm</source>
        <translation>{number} مم</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status} منذ {date}</translation>
    </message>
    <message>
        <source>{status} until {date}</source>
        <translation>{status} حتى {date}</translation>
    </message>
    <message>
        <source>¶ {number}</source>
        <translation>الفقرة {number}</translation>
    </message>
    <message>
        <source>¶¶ {numbers}</source>
        <translation>الفقرات {numbers}</translation>
    </message>
    <message>
        <source>What lies under the click</source>
        <translation>ما يقع تحت النقرة</translation>
    </message>
    <message>
        <source>{count} things are here</source>
        <translation>عدد العناصر هنا: {count}</translation>
    </message>
    <message>
        <source>Cite this</source>
        <translation>اقتبس هذا</translation>
    </message>
    <message>
        <source>Click to copy this with its source</source>
        <translation>انقر لنسخ هذا مع مصدره</translation>
    </message>
    <message>
        <source>Copied: {start}</source>
        <translation>نُسخ: {start}</translation>
    </message>
    <message>
        <source>Paragraphs of the article that speak of this</source>
        <translation>فقرات المقال التي تتحدث عن هذا</translation>
    </message>
    <message>
        <source>{name}, version {version}, data of {date}</source>
        <translation>{name}، الإصدار {version}، بيانات {date}</translation>
    </message>
    <message>
        <source>{attribute} ({scope})</source>
        <translation>{attribute} ({scope})</translation>
    </message>
    <message>
        <source>{what}, said on {date}</source>
        <translation>{what}، قيل في {date}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Albers equal-area projection</source>
        <translation>إسقاط ألبرز متساوي المساحات</translation>
    </message>
    <message>
        <source>Also shown</source>
        <translation>عناصر أخرى</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>الحالة في {date}</translation>
    </message>
    <message>
        <source>Boundaries and names shown on this map do not imply any opinion on the legal status of a territory or endorsement of its borders.</source>
        <translation>لا تعني الحدود والأسماء المبيّنة على هذه الخريطة إبداء أي رأي في الوضع القانوني لأي إقليم ولا إقرارًا بحدوده.</translation>
    </message>
    <message>
        <source>E</source>
        <translation>شرقًا</translation>
    </message>
    <message>
        <source>Kazakh rail extensions</source>
        <translation>امتدادات السكك الكازاخستانية</translation>
    </message>
    <message>
        <source>Lambert conformal conic projection</source>
        <translation>إسقاط لامبرت المخروطي المطابق</translation>
    </message>
    <message>
        <source>N</source>
        <translation>شمالًا</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Samarkand–Baku links</source>
        <translation>وصلات سمرقند–باكو</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>المنظومات</translation>
    </message>
    <message>
        <source>The Middle Corridor</source>
        <translation>الممر الأوسط</translation>
    </message>
    <message>
        <source>The Middle Corridor and its links</source>
        <translation>الممر الأوسط ووصلاته</translation>
    </message>
    <message>
        <source>and {n} more: see the bibliography</source>
        <translation>و{n} غيرها: انظر قائمة المراجع</translation>
    </message>
    <message>
        <source>data version {version}</source>
        <translation>إصدار البيانات {version}</translation>
    </message>
    <message>
        <source>km</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>Along the Middle Corridor: Khorgos to Poti</source>
        <translation>على امتداد الممر الأوسط: من خورغوس إلى بوتي</translation>
    </message>
    <message>
        <source>The partnership of Azerbaijan and Uzbekistan in time</source>
        <translation>الشراكة بين أذربيجان وأوزبكستان عبر الزمن</translation>
    </message>
    <message>
        <source>Two ways between Central Asia and the Caucasus</source>
        <translation>طريقان بين آسيا الوسطى والقوقاز</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>For readers who do not see the map:</source>
        <translation>لمن لا يرى الخريطة:</translation>
    </message>
    <message>
        <source>Lines, ports, flights</source>
        <translation>الخطوط والموانئ والرحلات</translation>
    </message>
    <message>
        <source>Memoranda, funds, studies</source>
        <translation>المذكرات والصناديق والدراسات</translation>
    </message>
    <message>
        <source>The Trans-Caspian route, or Middle Corridor (TITR, blue), carries goods between China and Europe across Kazakhstan, the Caspian Sea and the South Caucasus. The Samarkand–Baku links (S–B, orange) reach the same sea through Turkmenistan. Dashed lines are sailings.</source>
        <translation>ينقل الطريق العابر لبحر قزوين، أي الممر الأوسط (TITR، بالأزرق)، البضائع بين الصين وأوروبا عبر كازاخستان وبحر قزوين وجنوب القوقاز. وتصل وصلات سمرقند–باكو (S–B، بالبرتقالي) إلى البحر نفسه عبر تركمانستان. والخطوط المتقطعة خطوط بحرية.</translation>
    </message>
    <message>
        <source>Treaties, councils, visits</source>
        <translation>المعاهدات والمجالس والزيارات</translation>
    </message>
    <message>
        <source>Samarkand to Baku: by Turkmenbashi or by the Middle Corridor</source>
        <translation>من سمرقند إلى باكو: عبر تركمانباشي أو الممر الأوسط</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>جزئيًا</translation>
    </message>
    <message>
        <source>Lines: traced, or through stations</source>
        <translation>الخطوط: متتبَّعة أو عبر المحطات</translation>
    </message>
    <message>
        <source>Along the corridor: {name}</source>
        <translation>على امتداد الممر: {name}</translation>
    </message>
    <message>
        <source>Worked out by the network of this atlas for rail and ship, waiting at borders and ports included; the speeds, waits and prices behind it are assumptions with a low, a central and a high value, not timetables or tariffs: {sources}.</source>
        <translation>حُسبت بشبكة هذا الأطلس للسكك والسفن مع الانتظار عند الحدود وفي الموانئ؛ والسرعات وأوقات الانتظار والأسعار التي وراءها افتراضات لها قيمة دنيا ووسطى وعليا، وليست جداول مواعيد ولا تعريفات: {sources}.</translation>
    </message>
    <message>
        <source>km {number}</source>
        <translation>كم {number}</translation>
    </message>
    <message>
        <source>to {place}, sheet {number}</source>
        <translation>إلى {place}، الورقة {number}</translation>
    </message>
    <message>
        <source>{number} of {count}: {start} to {end}, {km} km</source>
        <translation>{number} من {count}: من {start} إلى {end}، {km} كم</translation>
    </message>
    <message>
        <source>{start} to {end}, {km} km</source>
        <translation>من {start} إلى {end}، {km} كم</translation>
    </message>
    <message>
        <source>   at borders</source>
        <translation>   عند الحدود</translation>
    </message>
    <message>
        <source>   at sea</source>
        <translation>   في البحر</translation>
    </message>
    <message>
        <source>   in ports, with the wait for a ship</source>
        <translation>   في الموانئ، مع انتظار السفينة</translation>
    </message>
    <message>
        <source>   on the rails</source>
        <translation>   على السكة</translation>
    </message>
    <message>
        <source>Borders crossed</source>
        <translation>الحدود المعبورة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>CO₂, with the range of the assumptions</source>
        <translation>ثاني أكسيد الكربون، مع مدى الافتراضات</translation>
    </message>
    <message>
        <source>Changes between rail and ship</source>
        <translation>مرات النقل بين السكة والسفينة</translation>
    </message>
    <message>
        <source>Cost, with the range of the assumptions</source>
        <translation>الكلفة، مع مدى الافتراضات</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Electrified</source>
        <translation>مكهرب</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Gauge, mm</source>
        <translation>عرض السكة، مم</translation>
    </message>
    <message>
        <source>Kilometres are measured along the lines of this atlas, from the corridor&apos;s first station.</source>
        <translation>تُقاس الكيلومترات على خطوط هذا الأطلس من أول محطة في الممر.</translation>
    </message>
    <message>
        <source>Km from the start</source>
        <translation>كم من البداية</translation>
    </message>
    <message>
        <source>Length, km</source>
        <translation>الطول، كم</translation>
    </message>
    <message>
        <source>Middle Corridor (TITR), by {port}</source>
        <translation>الممر الأوسط (TITR)، عبر {port}</translation>
    </message>
    <message>
        <source>Sailing</source>
        <translation>الخط البحري</translation>
    </message>
    <message>
        <source>Samarkand–Baku links (S–B), by {port}</source>
        <translation>وصلات سمرقند–باكو (S–B)، عبر {port}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Start and end of both ways</source>
        <translation>بداية الطريقين ونهايتهما</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>S–B: railway</source>
        <translation>S–B: سكة حديد</translation>
    </message>
    <message>
        <source>S–B: sailing (course schematic)</source>
        <translation>S–B: خط بحري (مساره تخطيطي)</translation>
    </message>
    <message>
        <source>TITR minus S–B</source>
        <translation>TITR ناقص S–B</translation>
    </message>
    <message>
        <source>TITR: railway</source>
        <translation>TITR: سكة حديد</translation>
    </message>
    <message>
        <source>TITR: sailing (course schematic)</source>
        <translation>TITR: خط بحري (مساره تخطيطي)</translation>
    </message>
    <message>
        <source>The corridor beyond this sheet</source>
        <translation>الممر خارج هذه الورقة</translation>
    </message>
    <message>
        <source>Time, with the range of the assumptions</source>
        <translation>الوقت، مع مدى الافتراضات</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>عدد السكك</translation>
    </message>
    <message>
        <source>Years with one event or two are drawn narrower.</source>
        <translation>تُرسم السنوات التي فيها حدث أو حدثان أضيق من غيرها.</translation>
    </message>
    <message>
        <source>being built</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>رحلة جوية</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>تاريخية</translation>
    </message>
    <message>
        <source>in operation</source>
        <translation>عاملة</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط لها</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>rail ferry</source>
        <translation>عبّارة قطارات</translation>
    </message>
    <message>
        <source>railway</source>
        <translation>سكة حديد</translation>
    </message>
    <message>
        <source>road</source>
        <translation>طريق بري</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>سفينة</translation>
    </message>
    <message>
        <source>{number} USD/t</source>
        <translation>{number} دولار/طن</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} ساعة</translation>
    </message>
    <message>
        <source>{number} kg/t</source>
        <translation>{number} كغ/طن</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} كم</translation>
    </message>
    <message>
        <source>–: no source of this atlas says so.</source>
        <translation>–: لا يذكره أي مصدر من مصادر هذا الأطلس.</translation>
    </message>
    <message>
        <source>A map from the Balkans in the west to the border of China in the east. A blue line runs from the border of Bulgaria by Istanbul, and from the Georgian ports of Poti and Batumi, by Tbilisi to Baku, over the Caspian Sea to Aktau and Kuryk, and on through Kazakhstan, in two branches, to Dostyk and, by Almaty, to Altynkol. An orange line leaves Baku for Turkmenbashi and runs by Ashgabat and Turkmenabat to Samarkand and Tashkent.</source>
        <translation>خريطة من البلقان غربًا إلى حدود الصين شرقًا. يمتد خط أزرق من حدود بلغاريا عبر إسطنبول، ومن الميناءين الجورجيين بوتي وباتومي، مرورًا بتبليسي إلى باكو، ثم عبر بحر قزوين إلى أكتاو وكوريك، ويتابع عبر كازاخستان في فرعين: إلى دوستيك، وعبر ألماتي إلى ألتينكول. ويخرج خط برتقالي من باكو إلى تركمانباشي ثم يمر بعشق آباد وتركمان آباد إلى سمرقند وطشقند.</translation>
    </message>
    <message>
        <source>Lesser events left out, for want of room: {count}.</source>
        <translation>أحداث أقل شأنًا حُذفت لضيق المكان: {count}.</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Catchment north of the CTCN, {distance} km</source>
        <translation>نطاق خدمة الشبكة المركزية العابرة لقزوين شمالًا، {distance} كم</translation>
    </message>
    <message>
        <source>Catchment south of the CTCN, {distance} km</source>
        <translation>نطاق خدمة الشبكة المركزية العابرة لقزوين جنوبًا، {distance} كم</translation>
    </message>
    <message>
        <source>active</source>
        <translation>قائم</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرها</translation>
    </message>
    <message>
        <source>approximate position</source>
        <translation>موضع تقريبي</translation>
    </message>
    <message>
        <source>break of gauge</source>
        <translation>تغيّر عرض السكة</translation>
    </message>
    <message>
        <source>claims: {claims}</source>
        <translation>المقولات: {claims}</translation>
    </message>
    <message>
        <source>sources: {count}</source>
        <translation>المصادر: {count}</translation>
    </message>
    <message>
        <source>{length} (official {official})</source>
        <translation>{length} (رسميًا {official})</translation>
    </message>
    <message>
        <source>{number} billion</source>
        <translation>{number} مليار</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} كم</translation>
    </message>
    <message>
        <source>{number} km²</source>
        <translation>{number} كم²</translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation>{number} مليون</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status} منذ {date}</translation>
    </message>
    <message>
        <source>{status} until {date}</source>
        <translation>{status} حتى {date}</translation>
    </message>
</context>
</TS>
