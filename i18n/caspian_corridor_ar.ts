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
        <source>Corridors</source>
        <translation>الممرات</translation>
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
        <source>The data file {path} cannot be read ({reason}). Reinstall the plugin from the plugin manager.</source>
        <translation>تعذرت قراءة ملف البيانات {path} ({reason}). أعد تثبيت البرنامج المساعد من مدير البرامج المساعدة.</translation>
    </message>
    <message>
        <source>The data file {path} is missing. Reinstall the plugin from the plugin manager.</source>
        <translation>ملف البيانات {path} مفقود. أعد تثبيت البرنامج المساعد من مدير البرامج المساعدة.</translation>
    </message>
    <message>
        <source>The data file {path} lacks {tables}. Reinstall the plugin from the plugin manager.</source>
        <translation>ينقص ملف البيانات {path}: {tables}. أعد تثبيت البرنامج المساعد من مدير البرامج المساعدة.</translation>
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
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Afghanistan</source>
        <translation>أفغانستان</translation>
    </message>
    <message>
        <source>Age of the sources</source>
        <translation>عمر المصادر</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المساحة</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>أرمينيا</translation>
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
        <source>Azerbaijan</source>
        <translation>أذربيجان</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>بلغاريا</translation>
    </message>
    <message>
        <source>By the editors’ assumption alone</source>
        <translation>بافتراض المحررين وحده</translation>
    </message>
    <message>
        <source>China</source>
        <translation>الصين</translation>
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
        <source>Georgia</source>
        <translation>جورجيا</translation>
    </message>
    <message>
        <source>How it is drawn:</source>
        <translation>طريقة الرسم:</translation>
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
        <source>Keep in the dock</source>
        <translation>إبقاء في اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>قيرغيزستان</translation>
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
        <source>Romania</source>
        <translation>رومانيا</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>روسيا</translation>
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
        <source>Tajikistan</source>
        <translation>طاجيكستان</translation>
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
        <source>air</source>
        <translation>خط جوي</translation>
    </message>
    <message>
        <source>airport</source>
        <translation>مطار</translation>
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
        <source>border crossing</source>
        <translation>معبر حدودي</translation>
    </message>
    <message>
        <source>break of gauge</source>
        <translation>تغيّر عرض السكة</translation>
    </message>
    <message>
        <source>catchment</source>
        <translation>نطاق خدمة</translation>
    </message>
    <message>
        <source>checked on {date}</source>
        <translation>التحقق في {date}</translation>
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
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>رحلة جوية</translation>
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
        <source>lines between the members’ capitals</source>
        <translation>خطوط بين عواصم الأعضاء</translation>
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
        <source>medium confidence</source>
        <translation>ثقة متوسطة</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>مذكرة تفاهم</translation>
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
        <source>not yet there on {date}</source>
        <translation>لم يكن موجودًا بعد في {date}</translation>
    </message>
    <message>
        <source>official; {length} along the drawn line</source>
        <translation>رسميًا؛ {length} على امتداد الخط المرسوم</translation>
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
        <source>place</source>
        <translation>مكان</translation>
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
        <source>road</source>
        <translation>طريق بري</translation>
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
        <source>traced along the track</source>
        <translation>مرسوم تتبعًا للسكة</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>معاهدة</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
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
        <source>disruption</source>
        <translation>تعطّل</translation>
    </message>
    <message>
        <source>What lies under the click</source>
        <translation>ما يقع تحت النقرة</translation>
    </message>
    <message>
        <source>{count} things are here</source>
        <translation>عدد العناصر هنا: {count}</translation>
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
</TS>
