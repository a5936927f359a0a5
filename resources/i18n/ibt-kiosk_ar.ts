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
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to begin</source>
        <translation>المسوا الشاشة للبدء</translation>
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
    <name>ClosableLayer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
    <name>HomeScreen</name>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تودّون أن تعرفوا؟</translation>
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
    <name>Reader</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>StaffSign</name>
    <message>
        <source>For staff: see the log</source>
        <translation>للموظفين: راجعوا السجل</translation>
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
</TS>
