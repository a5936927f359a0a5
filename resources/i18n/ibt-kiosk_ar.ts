<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>Reviewed by {name}, {role}, on {date}.</source>
        <translation>المراجعة: {name}، {role}، بتاريخ {date}.</translation>
    </message>
    <message>
        <source>The review is valid until {date}.</source>
        <translation>تسري المراجعة حتى {date}.</translation>
    </message>
    <message>
        <source>Pages that have changed since then, or were not reviewed, are marked as a draft.</source>
        <translation>الصفحات التي تغيّرت منذ ذلك الحين، أو لم تُراجَع، تحمل علامة «مسودة».</translation>
    </message>
    <message>
        <source>Your clinic has read this guide</source>
        <translation>عيادتكم قرأت هذا الدليل</translation>
    </message>
    <message>
        <source>Where this guide comes from</source>
        <translation>مصادر هذا الدليل</translation>
    </message>
    <message>
        <source>This program and this guide</source>
        <translation>هذا البرنامج وهذا الدليل</translation>
    </message>
    <message>
        <source>The program is ibt-kiosk, version {version}.</source>
        <translation>البرنامج هو ibt-kiosk، الإصدار {version}.</translation>
    </message>
    <message>
        <source>The guide has {cards} cards in {sections} sections. It rests on {sources} sources.</source>
        <translation>عدد البطاقات في الدليل {cards}، وعدد الأقسام {sections}. وعدد المصادر التي يستند إليها {sources}.</translation>
    </message>
    <message>
        <source>What this kiosk counts</source>
        <translation>ما تحصيه هذه الشاشة</translation>
    </message>
    <message>
        <source>This kiosk counts how it is used, in sums for each day:</source>
        <translation>تحصي هذه الشاشة كيف تُستخدم، في مجاميع لكل يوم:</translation>
    </message>
    <message>
        <source>how many visits there are</source>
        <translation>عدد الزيارات</translation>
    </message>
    <message>
        <source>which parts of this guide are opened, and how many pages</source>
        <translation>أي أجزاء من هذا الدليل تُفتح، وعدد الصفحات</translation>
    </message>
    <message>
        <source>which languages and text sizes are used</source>
        <translation>أي اللغات وأحجام النص تُستخدم</translation>
    </message>
    <message>
        <source>how it is used: by touch, mouse, keys, switch or screen reader</source>
        <translation>وسيلة الاستخدام: اللمس أو الفأرة أو لوحة المفاتيح أو زر خاص أو قارئ الشاشة</translation>
    </message>
    <message>
        <source>how often the guide is read aloud, and how often words are looked up</source>
        <translation>كم مرة يُقرأ الدليل بصوت مسموع، وكم مرة يُطلب معنى كلمة</translation>
    </message>
    <message>
        <source>how often somebody answers “Are you still there?”, and how often nobody does</source>
        <translation>كم مرة يجيب أحد عن سؤال «هل ما زلتم هنا؟»، وكم مرة لا يجيب أحد</translation>
    </message>
    <message>
        <source>What this kiosk does not keep</source>
        <translation>ما لا تحفظه هذه الشاشة</translation>
    </message>
    <message>
        <source>It does not know who you are. It asks for no name, and uses no camera or microphone.</source>
        <translation>لا تعرف الشاشة من أنتم. فهي لا تطلب أي اسم، ولا تستخدم كاميرا أو ميكروفونًا.</translation>
    </message>
    <message>
        <source>It keeps no time of day, and not which choices came together.</source>
        <translation>لا تحفظ الشاشة ساعة الاستخدام، ولا أي الاختيارات اجتمعت معًا.</translation>
    </message>
    <message>
        <source>What was read in fewer than five visits is shown to nobody.</source>
        <translation>ما قُرئ في أقل من خمس زيارات لا يُعرض على أحد.</translation>
    </message>
    <message>
        <source>The program sends the sums to nobody. Your clinic can see them here.</source>
        <translation>لا يرسل البرنامج المجاميع إلى أحد. ويمكن لعيادتكم أن تراها هنا.</translation>
    </message>
    <message>
        <source>After a year they are deleted.</source>
        <translation>تُحذف المجاميع بعد سنة.</translation>
    </message>
    <message>
        <source>This kiosk counts nothing</source>
        <translation>هذه الشاشة لا تحصي شيئًا</translation>
    </message>
    <message>
        <source>It is not counted how this kiosk is used.</source>
        <translation>لا يُحصى كيف تُستخدم هذه الشاشة.</translation>
    </message>
    <message>
        <source>What you choose here ends with your visit.</source>
        <translation>ما تختارونه هنا ينتهي مع زيارتكم.</translation>
    </message>
</context>
<context>
    <name>AboutLayer</name>
    <message>
        <source>About this kiosk</source>
        <translation>عن هذا الجهاز</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>يعمل منذ</translation>
    </message>
    <message>
        <source>Why it last started</source>
        <translation>سبب آخر تشغيل</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <translation>الطبعة {edition}</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>المساحة المتاحة: {size}</translation>
    </message>
    <message>
        <source>{pixels} pixels, {millimeters} mm</source>
        <translation>{pixels} بكسل، {millimeters} مم</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
    <message>
        <source>Not signed: families see that it is a draft</source>
        <translation>غير موقّع: ترى العائلات أنه مسودة</translation>
    </message>
    <message>
        <source>Signed, but not as it is now: some pages are marked as a draft</source>
        <translation>موقّع، لكن ليس بصيغته الحالية: بعض الصفحات تحمل علامة «مسودة»</translation>
    </message>
    <message>
        <source>Signed, without an end</source>
        <translation>موقّع، بلا تاريخ انتهاء</translation>
    </message>
    <message>
        <source>Signed, valid until {date}</source>
        <translation>موقّع، ويسري حتى {date}</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to begin</source>
        <translation>المسوا الشاشة للبدء</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Baclofen pump: a guide for families</source>
        <translation>مضخة الباكلوفين: دليل للعائلات</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Easier</source>
        <translation>أسهل</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>سماع</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن الدليل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Kids</source>
        <translation>أطفال</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>كبار</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>متى تتصلون</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>للأطفال</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>للكبار</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>الموضوع التالي</translation>
    </message>
    <message>
        <source>More topics</source>
        <translation>مواضيع أخرى</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>كل المواضيع</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>العودة</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>العودة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Your clinic</source>
        <translation>عيادتكم</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>الطوارئ</translation>
    </message>
    <message>
        <source>{clinic}, by day</source>
        <translation>نهارًا، {clinic}</translation>
    </message>
    <message>
        <source>At night and on weekends</source>
        <translation>ليلًا وفي عطلة نهاية الأسبوع</translation>
    </message>
</context>
<context>
    <name>CleaningLayer</name>
    <message>
        <source>You can wipe the screen now.</source>
        <translation>يمكنكم مسح الشاشة الآن.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Touches do nothing.</source>
        <translation>اللمس لا يفعل شيئًا.</translation>
    </message>
    <message>
        <source>The screen answers touches again.</source>
        <translation>تستجيب الشاشة للمس من جديد.</translation>
    </message>
    <message>
        <source>Test the touch screen</source>
        <translation>اختبار شاشة اللمس</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>الثواني: {seconds}</translation>
    </message>
</context>
<context>
    <name>ClosableLayer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ClosedLayer</name>
    <message>
        <source>Touch to wake</source>
        <translation>المسوا الشاشة لتضيء</translation>
    </message>
</context>
<context>
    <name>ConfirmLayer</name>
    <message>
        <source>Restart the kiosk?</source>
        <translation>هل تريدون إعادة تشغيل البرنامج؟</translation>
    </message>
    <message>
        <source>Restart the computer?</source>
        <translation>هل تريدون إعادة تشغيل الحاسوب؟</translation>
    </message>
    <message>
        <source>Close the kiosk?</source>
        <translation>هل تريدون إغلاق البرنامج؟</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>لا، رجوع</translation>
    </message>
    <message>
        <source>Yes, close it</source>
        <translation>نعم، إغلاق</translation>
    </message>
    <message>
        <source>Yes, restart it</source>
        <translation>نعم، إعادة التشغيل</translation>
    </message>
    <message>
        <source>It is done in a moment.</source>
        <translation>سيتم ذلك بعد لحظة.</translation>
    </message>
    <message>
        <source>The screen is dark for a moment. Then the guide is back, from its start.</source>
        <translation>تُظلم الشاشة لحظة. ثم يعود الدليل من بدايته.</translation>
    </message>
    <message>
        <source>This takes some minutes. The guide comes back by itself.</source>
        <translation>يستغرق هذا بضع دقائق. ثم يعود الدليل من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Families cannot read the guide until somebody starts it again.</source>
        <translation>لن تتمكن العائلات من قراءة الدليل حتى يعيد أحد تشغيله.</translation>
    </message>
</context>
<context>
    <name>DayHoursLayer</name>
    <message>
        <source>Closed in between: {times}</source>
        <translation>مغلق بينهما: {times}</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>الفتح</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>{what}: earlier</source>
        <translation>{what}: تقديم</translation>
    </message>
    <message>
        <source>{what}: later</source>
        <translation>{what}: تأخير</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>بأوقات محددة</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Same for Monday to Friday</source>
        <translation>نفسها من الاثنين إلى الجمعة</translation>
    </message>
</context>
<context>
    <name>DeadZonesLayer</name>
    <message>
        <source>Wipe over the whole screen</source>
        <translation>امسحوا الشاشة كلها</translation>
    </message>
    <message>
        <source>The touch screen works everywhere.</source>
        <translation>شاشة اللمس تعمل في كل المواضع.</translation>
    </message>
    <message>
        <source>The touch screen has dead places</source>
        <translation>في شاشة اللمس مواضع لا تعمل</translation>
    </message>
    <message>
        <source>The test was not finished</source>
        <translation>لم يكتمل الاختبار</translation>
    </message>
    <message>
        <source>Ask your IT team to look at the touch screen.</source>
        <translation>اطلبوا من فريق تقنية المعلومات فحص شاشة اللمس.</translation>
    </message>
    <message>
        <source>1 part does not answer.</source>
        <translation>جزء واحد لا يستجيب.</translation>
    </message>
    <message>
        <source>{count} parts do not answer.</source>
        <translation>عدد الأجزاء التي لا تستجيب: {count}.</translation>
    </message>
    <message>
        <source>{answered} of {count} parts</source>
        <translation>الأجزاء: {answered} من {count}</translation>
    </message>
    <message>
        <source>If the rest does not answer, ask your IT team to look at the touch screen.</source>
        <translation>إذا لم تستجب بقية الأجزاء، فاطلبوا من فريق تقنية المعلومات فحص شاشة اللمس.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>إعادة الاختبار</translation>
    </message>
</context>
<context>
    <name>EasierLayer</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>كل شيء كما كان</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>What makes it easier for you?</source>
        <translation>ما الذي يسهّل الأمر عليكم؟</translation>
    </message>
    <message>
        <source>How big should the words be?</source>
        <translation>ما حجم الكلمات المناسب لكم؟</translation>
    </message>
    <message>
        <source>Which colors are best to see?</source>
        <translation>أي الألوان أوضح لكم؟</translation>
    </message>
    <message>
        <source>How does your hand touch?</source>
        <translation>كيف تلمس اليد الشاشة؟</translation>
    </message>
    <message>
        <source>What is your one button?</source>
        <translation>أي زر تستخدمون؟</translation>
    </message>
    <message>
        <source>Bigger words</source>
        <translation>كلمات أكبر</translation>
    </message>
    <message>
        <source>Stronger colors</source>
        <translation>ألوان أوضح</translation>
    </message>
    <message>
        <source>Bring it down</source>
        <translation>أزرار أقرب</translation>
    </message>
    <message>
        <source>Read it to me</source>
        <translation>سماع النص</translation>
    </message>
    <message>
        <source>My hand shakes</source>
        <translation>يدي ترتجف</translation>
    </message>
    <message>
        <source>One button</source>
        <translation>زر واحد</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>هدوء</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>للأطفال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>المعتادة</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>داكن على فاتح</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>فاتح على داكن</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>هادئة</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>ثابتة</translation>
    </message>
    <message>
        <source>It shakes</source>
        <translation>ترتجف</translation>
    </message>
    <message>
        <source>It shakes a lot</source>
        <translation>ترتجف كثيرًا</translation>
    </message>
    <message>
        <source>With a fist</source>
        <translation>بالقبضة</translation>
    </message>
    <message>
        <source>Let me try</source>
        <translation>سأجرّب</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>الشاشة كلها</translation>
    </message>
    <message>
        <source>My own switch</source>
        <translation>زري الخاص</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>The guide is resting right now.</source>
        <translation>الدليل في استراحة الآن.</translation>
    </message>
    <message>
        <source>Please ask our staff. They are glad to help you.</source>
        <translation>من فضلكم اسألوا أحد موظفينا. يسعدهم أن يساعدوكم.</translation>
    </message>
    <message>
        <source>For staff: the guide cannot be read. Switch the screen off and on again. If this stays, ask your IT team to run “ibt-kiosk check” and to look at the log.</source>
        <translation>للموظفين: تتعذر قراءة الدليل. أطفئوا الشاشة ثم شغّلوها من جديد. إذا استمر ذلك، فاطلبوا من فريق تقنية المعلومات تشغيل «ibt-kiosk check» والاطلاع على السجل.</translation>
    </message>
</context>
<context>
    <name>HealthLayer</name>
    <message>
        <source>What needs care</source>
        <translation>ما يحتاج إلى عناية</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
</context>
<context>
    <name>HealthStrip</name>
    <message>
        <source>All is well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل؟</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translation>والمزيد: {number}</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تودّون أن تعرفوا؟</translation>
    </message>
</context>
<context>
    <name>HoursLayer</name>
    <message>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <source>{day}, {time}: open</source>
        <translation>{day}، {time}: مفتوح</translation>
    </message>
    <message>
        <source>{day}, {time}: closed</source>
        <translation>{day}، {time}: مغلق</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>مفتوح طوال اليوم</translation>
    </message>
    <message>
        <source>Outside of these hours</source>
        <translation>خارج هذه الأوقات</translation>
    </message>
    <message>
        <source>Dark screen</source>
        <translation>شاشة مظلمة</translation>
    </message>
    <message>
        <source>As always</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>LanguageLayer</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>لغات أخرى</translation>
    </message>
</context>
<context>
    <name>ListenLayer</name>
    <message>
        <source>Again</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>للأطفال</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Speed {number} of {count}</source>
        <translation>السرعة {number} من {count}</translation>
    </message>
    <message>
        <source>Loudness {number} of {count}</source>
        <translation>مستوى الصوت {number} من {count}</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>The kiosk runs in safe mode.</source>
        <translation>يعمل البرنامج في الوضع الآمن.</translation>
    </message>
    <message>
        <source>It has failed several times. Families can read on. Tell your IT team today.</source>
        <translation>تعطّل عدة مرات. يمكن للعائلات متابعة القراءة. أخبروا فريق تقنية المعلومات اليوم.</translation>
    </message>
    <message>
        <source>The kiosk had a fault and started over.</source>
        <translation>حدث عطل في البرنامج فبدأ من جديد.</translation>
    </message>
    <message>
        <source>Nothing to do now. If it comes again, tell your IT team.</source>
        <translation>لا يلزم فعل شيء الآن. إذا تكرر ذلك، فأخبروا فريق تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The new settings cannot be used.</source>
        <translation>الإعدادات الجديدة غير صالحة.</translation>
    </message>
    <message>
        <source>The ones before are in use. Tell whoever changed them last.</source>
        <translation>تُستخدم الإعدادات السابقة. أخبروا آخر من غيّرها.</translation>
    </message>
    <message>
        <source>The new guide cannot be read.</source>
        <translation>تتعذر قراءة الدليل الجديد.</translation>
    </message>
    <message>
        <source>The one before is shown. Tell whoever changed it last.</source>
        <translation>يُعرض الدليل السابق. أخبروا آخر من غيّره.</translation>
    </message>
    <message>
        <source>Your clinic&apos;s own guide cannot be read.</source>
        <translation>تتعذر قراءة دليل عيادتكم.</translation>
    </message>
    <message>
        <source>A general one is shown. Tell whoever looks after the guide today.</source>
        <translation>يُعرض دليل عام. أخبروا المسؤول عن الدليل اليوم.</translation>
    </message>
    <message>
        <source>Some settings are wrong.</source>
        <translation>بعض الإعدادات خاطئة.</translation>
    </message>
    <message>
        <source>The usual ones are in use instead. Tell whoever changed the settings last.</source>
        <translation>تُستخدم الإعدادات المعتادة بدلًا منها. أخبروا آخر من غيّر الإعدادات.</translation>
    </message>
    <message>
        <source>Some pages of the guide cannot be read.</source>
        <translation>تتعذر قراءة بعض صفحات الدليل.</translation>
    </message>
    <message>
        <source>They are left out. Tell whoever changed the guide last.</source>
        <translation>هذه الصفحات لا تُعرض. أخبروا آخر من غيّر الدليل.</translation>
    </message>
    <message>
        <source>The guide is not signed as it is now.</source>
        <translation>الدليل بصيغته الحالية غير موقّع.</translation>
    </message>
    <message>
        <source>Families see that it is a draft. Ask your clinician to read and sign it.</source>
        <translation>ترى العائلات أنه مسودة. اطلبوا من المسؤول الطبي لديكم قراءته وتوقيعه.</translation>
    </message>
    <message>
        <source>The kiosk cannot save anything.</source>
        <translation>يتعذر على البرنامج الحفظ.</translation>
    </message>
    <message>
        <source>What you set here is lost at the next start. Tell your IT team.</source>
        <translation>ما تضبطونه هنا يضيع عند التشغيل التالي. أخبروا فريق تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The computer&apos;s disk is nearly full.</source>
        <translation>قرص الحاسوب ممتلئ تقريبًا.</translation>
    </message>
    <message>
        <source>Tell your IT team this week.</source>
        <translation>أخبروا فريق تقنية المعلومات هذا الأسبوع.</translation>
    </message>
    <message>
        <source>The screen feels touches that nobody makes.</source>
        <translation>تسجّل الشاشة لمسات لم يقم بها أحد.</translation>
    </message>
    <message>
        <source>Wipe and dry it. If that does not help, tell your IT team.</source>
        <translation>امسحوها وجففوها. إذا لم يُفد ذلك، فأخبروا فريق تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The voice that reads aloud has stopped.</source>
        <translation>توقّف الصوت الذي يقرأ النص.</translation>
    </message>
    <message>
        <source>Touch “Start over”. If it stays silent, restart the kiosk.</source>
        <translation>المسوا «البدء من جديد». إذا بقي صامتًا، فأعيدوا تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is wrong.</source>
        <translation>ساعة الحاسوب خاطئة.</translation>
    </message>
    <message>
        <source>Tell your IT team. The guide is not affected.</source>
        <translation>أخبروا فريق تقنية المعلومات. الدليل لا يتأثر.</translation>
    </message>
    <message>
        <source>Something that was saved is lost.</source>
        <translation>ضاع شيء كان محفوظًا.</translation>
    </message>
    <message>
        <source>Look through the settings on this panel.</source>
        <translation>راجعوا الإعدادات في هذه اللوحة.</translation>
    </message>
</context>
<context>
    <name>MoreTarget</name>
    <message>
        <source>Tell me more</source>
        <translation>اعرفوا المزيد</translation>
    </message>
    <message>
        <source>Shows: {what}</source>
        <translation>يعرض: {what}</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>For learning only. Your care team knows your child: ask them.</source>
        <translation>للتوعية فقط. فريق الرعاية يعرف طفلكم، فاسألوه.</translation>
    </message>
    <message>
        <source>For learning only. Ask your care team.</source>
        <translation>للتوعية فقط. اسألوا فريق الرعاية.</translation>
    </message>
    <message>
        <source>For learning only. Ask your team.</source>
        <translation>للتوعية فقط. اسألوا فريقكم.</translation>
    </message>
    <message>
        <source>For learning only.</source>
        <translation>للتوعية فقط.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed by your clinic. For learning only: ask your care team.</source>
        <translation>مسودة: لم تراجعها عيادتكم بعد. للتوعية فقط: اسألوا فريق الرعاية.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed by your clinic. For learning only.</source>
        <translation>مسودة: لم تراجعها عيادتكم بعد. للتوعية فقط.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed. For learning only.</source>
        <translation>مسودة: لم تُراجَع بعد. للتوعية فقط.</translation>
    </message>
    <message>
        <source>Draft. For learning only.</source>
        <translation>مسودة. للتوعية فقط.</translation>
    </message>
</context>
<context>
    <name>OfferedLanguagesLayer</name>
    <message>
        <source>Languages for families</source>
        <translation>لغات العائلات</translation>
    </message>
    <message>
        <source>Touch a language to show or hide it. {language} always stays.</source>
        <translation>المسوا لغة لإظهارها أو إخفائها. تبقى {language} دائمًا.</translation>
    </message>
</context>
<context>
    <name>PagedLayer</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>PanelLayer</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>There is more to do here with a PIN. Ask your IT team to run: ibt-kiosk pin</source>
        <translation>يتيح الرمز السري خيارات أكثر هنا. اطلبوا من فريق تقنية المعلومات تشغيل: ibt-kiosk pin</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Back to the family</source>
        <translation>العودة إلى العائلة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>التنظيف</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>الصوت مكتوم</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>What families read</source>
        <translation>ما تقرؤه العائلات</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>من ذاكرة USB</translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation>عن هذا الجهاز</translation>
    </message>
    <message>
        <source>Restart the computer</source>
        <translation>إعادة تشغيل الحاسوب</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>إغلاق البرنامج</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>من فضلكم أدخلوا الرمز السري.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>يتكون الرمز السري من 4 إلى 12 رقمًا.</translation>
    </message>
    <message>
        <source>That is not the PIN. One try left.</source>
        <translation>الرمز غير صحيح. بقيت محاولة واحدة.</translation>
    </message>
    <message>
        <source>That is not the PIN. {n} tries left.</source>
        <translation>الرمز غير صحيح. المحاولات المتبقية: {n}.</translation>
    </message>
    <message>
        <source>Please wait. You can try again in {time}.</source>
        <translation>يرجى الانتظار. يمكنكم المحاولة من جديد بعد {time}.</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>ما أُدخل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تأكيد</translation>
    </message>
</context>
<context>
    <name>QuickLayer</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>It is quiet now: nothing is read aloud until you turn the sound on.</source>
        <translation>الصوت مكتوم: لا يُقرأ شيء حتى تشغّلوا الصوت.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Be quiet</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>تشغيل الصوت</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>فتح اللوحة</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>ReadingLayer</name>
    <message>
        <source>What families read</source>
        <translation>ما تقرؤه العائلات</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Nothing is counted on this kiosk.</source>
        <translation>لا يُحصى شيء على هذه الشاشة.</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>لم يُحصَ شيء بعد.</translation>
    </message>
    <message>
        <source>Visits: {number}</source>
        <translation>الزيارات: {number}</translation>
    </message>
    <message>
        <source>What was read is shown once five visits have come together.</source>
        <translation>يُعرض ما قُرئ عندما تجتمع خمس زيارات.</translation>
    </message>
    <message>
        <source>Not shown: {number} visits on days to come. The computer&apos;s clock was wrong.</source>
        <translation>زيارات لا تُعرض لأن تاريخها لم يأتِ بعد: {number}. كانت ساعة الحاسوب خاطئة.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>a day, such as May 3: see QDate</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Other counts</source>
        <translation>أعداد أخرى</translation>
    </message>
    <message>
        <source>Pages opened: {number}</source>
        <translation>الصفحات المفتوحة: {number}</translation>
    </message>
    <message>
        <source>Visits by language</source>
        <translation>الزيارات حسب اللغة</translation>
    </message>
    <message>
        <source>Visits by text size</source>
        <translation>الزيارات حسب حجم النص</translation>
    </message>
    <message>
        <source>Visits by what was used</source>
        <translation>الزيارات حسب وسيلة الاستخدام</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>سماع النص</translation>
    </message>
    <message>
        <source>Words looked up</source>
        <translation>طلب معنى كلمة</translation>
    </message>
    <message>
        <source>Still reading</source>
        <translation>«ما زلت أقرأ»</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>بلا إجابة</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>اللمس</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>الفأرة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>One switch</source>
        <translation>زر خاص واحد</translation>
    </message>
    <message>
        <source>Two switches</source>
        <translation>زران خاصان</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>الشاشة كلها</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>قارئ الشاشة</translation>
    </message>
</context>
<context>
    <name>SizeChoice</name>
    <message>
        <source>A</source>
        <translation>أ</translation>
    </message>
</context>
<context>
    <name>SoundLayer</name>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>How loud should each visit start?</source>
        <translation>ما مستوى الصوت في بداية كل زيارة؟</translation>
    </message>
    <message>
        <source>It is quiet now: nothing is read aloud until you turn it on.</source>
        <translation>الصوت مكتوم: لا يُقرأ شيء حتى تشغّلوا القراءة.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>القراءة الصوتية</translation>
    </message>
    <message>
        <source>Very soft</source>
        <translation>منخفض جدًا</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>Very loud</source>
        <translation>عالٍ جدًا</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>StaffTarget</name>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Something needs care</source>
        <translation>هناك ما يحتاج إلى عناية</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>Ask whoever gave you the stick for a new copy.</source>
        <translation>اطلبوا نسخة جديدة ممن أعطاكم ذاكرة USB.</translation>
    </message>
    <message>
        <source>Give the stick to your IT team.</source>
        <translation>أعطوا ذاكرة USB لفريق تقنية المعلومات.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>إنها تالفة.</translation>
    </message>
    <message>
        <source>It is damaged, or somebody has changed it.</source>
        <translation>إنها تالفة، أو غيّرها أحد.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>لم يوقّعها أحد.</translation>
    </message>
    <message>
        <source>This kiosk does not know who has signed it.</source>
        <translation>لا يعرف هذا الجهاز من وقّعها.</translation>
    </message>
    <message>
        <source>There is a newer one.</source>
        <translation>توجد حزمة أحدث.</translation>
    </message>
    <message>
        <source>Nothing to do: the newer one counts.</source>
        <translation>لا يلزم فعل شيء: الأحدث هي المعتمدة.</translation>
    </message>
    <message>
        <source>It needs a newer version of this kiosk&apos;s program.</source>
        <translation>تحتاج إلى إصدار أحدث من برنامج هذا الجهاز.</translation>
    </message>
    <message>
        <source>Some of its pages cannot be shown.</source>
        <translation>يتعذر إظهار بعض صفحاتها.</translation>
    </message>
    <message>
        <source>Tell whoever has made it.</source>
        <translation>أخبروا من أعدّها.</translation>
    </message>
    <message>
        <source>The kiosk cannot save it: its disk may be full.</source>
        <translation>يتعذر على البرنامج حفظها: قد يكون القرص ممتلئًا.</translation>
    </message>
    <message>
        <source>Tell your IT team today.</source>
        <translation>أخبروا فريق تقنية المعلومات اليوم.</translation>
    </message>
    <message>
        <source>The stick cannot be read any more.</source>
        <translation>لم تعد قراءة ذاكرة USB ممكنة.</translation>
    </message>
    <message>
        <source>Put it in again, and wait a few seconds.</source>
        <translation>أدخلوها مرة أخرى وانتظروا بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>It does not say when it was signed.</source>
        <translation>لا تذكر متى تم توقيعها.</translation>
    </message>
    <message>
        <source>Some of its settings cannot be used on this kiosk.</source>
        <translation>بعض إعداداتها لا يمكن استخدامها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>With it families would lose something they need, such as a telephone number.</source>
        <translation>معها ستفقد العائلات شيئًا تحتاج إليه، مثل رقم هاتف.</translation>
    </message>
    <message>
        <source>There are different packs on the stick.</source>
        <translation>توجد على ذاكرة USB حزم مختلفة.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for a stick with one.</source>
        <translation>اطلبوا ممن أعطاكم إياها ذاكرة عليها حزمة واحدة.</translation>
    </message>
</context>
<context>
    <name>StickLayer</name>
    <message>
        <source>From a stick</source>
        <translation>من ذاكرة USB</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>إظهارها الآن</translation>
    </message>
    <message>
        <source>Install it</source>
        <translation>تثبيتها</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مرة أخرى</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>إلى السابقة</translation>
    </message>
    <message>
        <source>The stick is being read.</source>
        <translation>تجري قراءة ذاكرة USB.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>You can take the stick out now.</source>
        <translation>يمكنكم الآن إخراج ذاكرة USB.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Families read now</source>
        <translation>تقرأ العائلات الآن</translation>
    </message>
    <message>
        <source>Put it in. It may take a few seconds until it is seen.</source>
        <translation>أدخلوها. قد يستغرق التعرف عليها بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>There is no stick.</source>
        <translation>لا توجد ذاكرة USB.</translation>
    </message>
    <message>
        <source>Show this to whoever gave it to you: a content pack ends in .ibtpack</source>
        <translation>أروا هذا لمن أعطاكم إياها: حزمة المحتوى تنتهي بـ ‎.ibtpack</translation>
    </message>
    <message>
        <source>Use them now</source>
        <translation>استخدامها الآن</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>استخدام هذه الإعدادات</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>There is nothing for this kiosk on the stick.</source>
        <translation>لا يوجد على ذاكرة USB شيء لهذا الجهاز.</translation>
    </message>
    <message>
        <source>Families read it already.</source>
        <translation>تقرؤها العائلات بالفعل.</translation>
    </message>
    <message>
        <source>It is newer than what families read now.</source>
        <translation>إنها أحدث مما تقرؤه العائلات الآن.</translation>
    </message>
    <message>
        <source>It can be installed.</source>
        <translation>يمكن تثبيتها.</translation>
    </message>
    <message>
        <source>Its languages</source>
        <translation>لغاتها</translation>
    </message>
    <message>
        <source>New pages</source>
        <translation>صفحات جديدة</translation>
    </message>
    <message>
        <source>Changed pages</source>
        <translation>صفحات تغيّرت</translation>
    </message>
    <message>
        <source>Pages that are gone</source>
        <translation>صفحات لم تعد موجودة</translation>
    </message>
    <message>
        <source>New languages</source>
        <translation>لغات جديدة</translation>
    </message>
    <message>
        <source>Languages that are gone</source>
        <translation>لغات لم تعد موجودة</translation>
    </message>
    <message>
        <source>Changed drawings</source>
        <translation>رسوم تغيّرت</translation>
    </message>
    <message>
        <source>It is saved. The kiosk starts anew to show it.</source>
        <translation>تم الحفظ. يبدأ البرنامج من جديد لإظهارها.</translation>
    </message>
    <message>
        <source>The guide that comes with the program</source>
        <translation>الدليل المرفق بالبرنامج</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}، الإصدار {version}</translation>
    </message>
</context>
<context>
    <name>StickPin</name>
    <message>
        <source>Change the settings of this kiosk?</source>
        <translation>هل تريدون تغيير إعدادات هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Change what families read?</source>
        <translation>هل تريدون تغيير ما تقرؤه العائلات؟</translation>
    </message>
</context>
<context>
    <name>StickSettings</name>
    <message>
        <source>Settings in use</source>
        <translation>الإعدادات المستخدمة</translation>
    </message>
    <message>
        <source>There are no settings on the stick.</source>
        <translation>لا توجد إعدادات على ذاكرة USB.</translation>
    </message>
    <message>
        <source>Show this to whoever gave it to you: settings are the files kiosk.toml and kiosk.toml.minisig</source>
        <translation>أروا هذا لمن أعطاكم إياها: الإعدادات هي الملفان kiosk.toml و kiosk.toml.minisig</translation>
    </message>
    <message>
        <source>They are saved. The kiosk starts anew to use them.</source>
        <translation>تم حفظها. يبدأ البرنامج من جديد لاستخدامها.</translation>
    </message>
    <message>
        <source>The kiosk uses them already.</source>
        <translation>يستخدمها الجهاز بالفعل.</translation>
    </message>
    <message>
        <source>They can be used. They change this:</source>
        <translation>يمكن استخدامها. وهي تغيّر ما يلي:</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>لا يتغير شيء.</translation>
    </message>
    <message>
        <source>The settings that this kiosk came with</source>
        <translation>الإعدادات التي جاء بها هذا الجهاز</translation>
    </message>
    <message>
        <source>Settings of {date}</source>
        <translation>إعدادات بتاريخ {date}</translation>
    </message>
    <message>
        <source>Now: {value}</source>
        <translation>الآن: {value}</translation>
    </message>
    <message>
        <source>New: {value}</source>
        <translation>الجديد: {value}</translation>
    </message>
    <message>
        <source>{name}: {language}</source>
        <translation>{name}: {language}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>open all day</source>
        <translation>مفتوح طوال اليوم</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
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
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Opening hours: {day}</source>
        <translation>أوقات العمل: {day}</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>Telephone number during opening hours</source>
        <translation>رقم الهاتف في أوقات العمل</translation>
    </message>
    <message>
        <source>Telephone number while the clinic is closed</source>
        <translation>رقم الهاتف عندما تكون العيادة مغلقة</translation>
    </message>
    <message>
        <source>Telephone number for emergencies</source>
        <translation>رقم الهاتف للطوارئ</translation>
    </message>
    <message>
        <source>How often a child comes for a refill</source>
        <translation>كم مرة يأتي الطفل لإعادة التعبئة</translation>
    </message>
    <message>
        <source>When a child stops to eat and drink</source>
        <translation>متى يتوقف الطفل عن الأكل والشرب</translation>
    </message>
    <message>
        <source>How long a child stays in the hospital</source>
        <translation>كم يبقى الطفل في المستشفى</translation>
    </message>
    <message>
        <source>Languages to choose from</source>
        <translation>اللغات المتاحة للاختيار</translation>
    </message>
    <message>
        <source>Language in which each visit starts</source>
        <translation>اللغة التي تبدأ بها كل زيارة</translation>
    </message>
    <message>
        <source>Size of the text, 1 to 4</source>
        <translation>حجم النص، من 1 إلى 4</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Pages move when they are turned</source>
        <translation>تتحرك الصفحات عند تقليبها</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Screen while the room is closed</source>
        <translation>الشاشة عندما تكون الغرفة مغلقة</translation>
    </message>
    <message>
        <source>Counting what families read</source>
        <translation>إحصاء ما تقرؤه العائلات</translation>
    </message>
    <message>
        <source>Seconds until the kiosk asks whether somebody is there</source>
        <translation>الثواني حتى يسأل الجهاز إن كان هناك أحد</translation>
    </message>
    <message>
        <source>Seconds to answer before it starts over</source>
        <translation>الثواني المتاحة للإجابة قبل أن يبدأ من جديد</translation>
    </message>
    <message>
        <source>by the size of the screen</source>
        <translation>حسب حجم الشاشة</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>الألوان المعتادة</translation>
    </message>
    <message>
        <source>strong contrast, light</source>
        <translation>تباين قوي، فاتح</translation>
    </message>
    <message>
        <source>strong contrast, dark</source>
        <translation>تباين قوي، داكن</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>هادئة</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>مظلمة</translation>
    </message>
    <message>
        <source>as always</source>
        <translation>كالمعتاد</translation>
    </message>
</context>
<context>
    <name>SwitchLayer</name>
    <message>
        <source>One button</source>
        <translation>زر واحد</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>زران</translation>
    </message>
    <message>
        <source>No buttons</source>
        <translation>بلا أزرار</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Find my speed</source>
        <translation>إيجاد سرعتي</translation>
    </message>
    <message>
        <source>Other buttons</source>
        <translation>أزرار أخرى</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>استخدام هذا</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Which buttons do you use?</source>
        <translation>أي أزرار تستخدمون؟</translation>
    </message>
    <message>
        <source>Press your button now</source>
        <translation>اضغطوا زركم الآن</translation>
    </message>
    <message>
        <source>Press your first button now</source>
        <translation>اضغطوا زركم الأول الآن</translation>
    </message>
    <message>
        <source>Now press the other button</source>
        <translation>والآن اضغطوا الزر الآخر</translation>
    </message>
    <message>
        <source>That works!</source>
        <translation>يعمل!</translation>
    </message>
    <message>
        <source>Watch the ring</source>
        <translation>راقبوا الإطار</translation>
    </message>
    <message>
        <source>Now!</source>
        <translation>الآن!</translation>
    </message>
    <message>
        <source>Press when the circle fills</source>
        <translation>اضغطوا عندما تمتلئ الدائرة</translation>
    </message>
    <message>
        <source>This speed may suit you</source>
        <translation>قد تناسبكم هذه السرعة</translation>
    </message>
    <message>
        <source>The ring stays {seconds} s on each.</source>
        <translation>الثواني: {seconds}.</translation>
    </message>
    <message>
        <source>A key, a mouse button, or your own switch.</source>
        <translation>زر في لوحة المفاتيح أو الفأرة، أو زركم الخاص.</translation>
    </message>
    <message>
        <source>Any key, mouse button, or switch.</source>
        <translation>أي زر في لوحة المفاتيح أو الفأرة، أو زر خاص.</translation>
    </message>
    <message>
        <source>It will move the ring.</source>
        <translation>هذا الزر يحرّك الإطار.</translation>
    </message>
    <message>
        <source>It will press what is in the ring.</source>
        <translation>الزر الآخر يضغط ما بداخل الإطار.</translation>
    </message>
    <message>
        <source>The first button moves the ring. The other one presses what is in it.</source>
        <translation>الزر الأول يحرّك الإطار. والزر الآخر يضغط ما بداخله.</translation>
    </message>
    <message>
        <source>Press your button when the ring is where you want.</source>
        <translation>اضغطوا عند هدفكم.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>That was the same button.</source>
        <translation>هذا هو الزر نفسه.</translation>
    </message>
    <message>
        <source>Nothing was pressed. You can try again.</source>
        <translation>لم يُضغط أي زر. لنحاول من جديد.</translation>
    </message>
    <message>
        <source>No button is in use now.</source>
        <translation>لا يُستخدم أي زر الآن.</translation>
    </message>
</context>
<context>
    <name>TermLayer</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Say: {sounds}</source>
        <translation>تُنطق: {sounds}</translation>
    </message>
</context>
<context>
    <name>TermTarget</name>
    <message>
        <source>Tells what the word means</source>
        <translation>يوضّح معنى الكلمة</translation>
    </message>
</context>
<context>
    <name>TouchGameLayer</name>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
    <message>
        <source>Well done!</source>
        <translation>أحسنتم!</translation>
    </message>
    <message>
        <source>Touch the star</source>
        <translation>المسوا النجمة</translation>
    </message>
    <message>
        <source>Star {number} of {stars}. There is no hurry.</source>
        <translation>النجمة {number} من {stars}. لا داعي للعجلة.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>التخطي</translation>
    </message>
    <message>
        <source>A star</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>استخدام هذا</translation>
    </message>
    <message>
        <source>This can help your hand</source>
        <translation>قد يساعدكم هذا على اللمس</translation>
    </message>
    <message>
        <source>You can touch a little beside a button. A second touch right away does not count.</source>
        <translation>يمكنكم اللمس بجانب الزر قليلًا. ولا تُحسب لمسة ثانية تأتي فورًا.</translation>
    </message>
    <message>
        <source>You can touch beside a button, and slide. A second touch right away does not count.</source>
        <translation>يمكنكم اللمس بجانب الزر وتحريك اليد على الشاشة. ولا تُحسب لمسة ثانية تأتي فورًا.</translation>
    </message>
    <message>
        <source>You can touch with your whole hand. Its middle counts.</source>
        <translation>يمكنكم اللمس باليد كلها. ما يُحسب هو وسط اليد.</translation>
    </message>
    <message>
        <source>Your touch works well</source>
        <translation>تلمسون الشاشة جيدًا</translation>
    </message>
    <message>
        <source>The screen stays as it always is.</source>
        <translation>تبقى الشاشة كالمعتاد.</translation>
    </message>
    <message>
        <source>Hold until the ring is full.</source>
        <translation>استمروا في اللمس حتى يكتمل الإطار.</translation>
    </message>
</context>
<context>
    <name>WarningLayer</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلتم هنا؟</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>ما زلت أقرأ</translation>
    </message>
    <message>
        <source>Touch anywhere to go on. This starts over in {seconds} seconds.</source>
        <translation>المسوا أي مكان للمتابعة. الثواني المتبقية قبل العودة إلى البداية: {seconds}.</translation>
    </message>
</context>
<context>
    <name>WordsTarget</name>
    <message>
        <source>Hard words</source>
        <translation>كلمات صعبة</translation>
    </message>
</context>
</TS>
