<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>Reviewed by {name}, {role}, on {date}.</source>
        <translation>Revisión: {name}, {role}, el {date}.</translation>
    </message>
    <message>
        <source>The review is valid until {date}.</source>
        <translation>La revisión vale hasta el {date}.</translation>
    </message>
    <message>
        <source>Pages that have changed since then, or were not reviewed, are marked as a draft.</source>
        <translation>Las páginas que cambiaron desde entonces, o que no se revisaron, llevan la palabra «borrador».</translation>
    </message>
    <message>
        <source>Your clinic has read this guide</source>
        <translation>Su clínica leyó esta guía</translation>
    </message>
    <message>
        <source>Where this guide comes from</source>
        <translation>De dónde viene esta guía</translation>
    </message>
    <message>
        <source>This program and this guide</source>
        <translation>Este programa y esta guía</translation>
    </message>
    <message>
        <source>The program is ibt-kiosk, version {version}.</source>
        <translation>El programa es ibt-kiosk, versión {version}.</translation>
    </message>
    <message>
        <source>The guide has {cards} cards in {sections} sections. It rests on {sources} sources.</source>
        <translation>La guía tiene {cards} tarjetas en {sections} secciones. Se basa en {sources} fuentes.</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para comenzar</translation>
    </message>
    <message>
        <source>Baclofen pump: a guide for families</source>
        <translation>Bomba de baclofeno: una guía para familias</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Kids</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>Para niños</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Para adultos</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Tema siguiente</translation>
    </message>
    <message>
        <source>More topics</source>
        <translation>Más temas</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>{clinic}, by day</source>
        <translation>{clinic}, de día</translation>
    </message>
    <message>
        <source>At night and on weekends</source>
        <translation>De noche y los fines de semana</translation>
    </message>
</context>
<context>
    <name>ClosableLayer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>The guide is resting right now.</source>
        <translation>La guía está descansando en este momento.</translation>
    </message>
    <message>
        <source>Please ask our staff. They are glad to help you.</source>
        <translation>Pregunte a nuestro personal. Con gusto le ayudará.</translation>
    </message>
    <message>
        <source>For staff: the guide cannot be read. Switch the screen off and on again. If this stays, ask your IT team to run “ibt-kiosk check” and to look at the log.</source>
        <translation>Para el personal: no se puede leer la guía. Apague la pantalla y vuelva a encenderla. Si sigue igual, pida a su equipo de informática que ejecute “ibt-kiosk check” y revise el registro.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
</context>
<context>
    <name>LanguageLayer</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Más idiomas</translation>
    </message>
</context>
<context>
    <name>MoreTarget</name>
    <message>
        <source>Tell me more</source>
        <translation>Cuénteme más</translation>
    </message>
    <message>
        <source>Shows: {what}</source>
        <translation>Muestra: {what}</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>For learning only. Your care team knows your child: ask them.</source>
        <translation>Solo para informarse. Pregunte a su equipo médico, que conoce a su hijo o hija.</translation>
    </message>
    <message>
        <source>For learning only. Ask your care team.</source>
        <translation>Solo para informarse. Pregunte a su equipo médico.</translation>
    </message>
    <message>
        <source>For learning only. Ask your team.</source>
        <translation>Solo para informarse. Pregunte a su equipo.</translation>
    </message>
    <message>
        <source>For learning only.</source>
        <translation>Solo para informarse.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed by your clinic. For learning only: ask your care team.</source>
        <translation>Borrador: su clínica aún no lo ha revisado. Solo para informarse: pregunte a su equipo médico.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed by your clinic. For learning only.</source>
        <translation>Borrador: su clínica aún no lo ha revisado. Solo para informarse.</translation>
    </message>
    <message>
        <source>Draft: not yet reviewed. For learning only.</source>
        <translation>Borrador: aún no revisado. Solo para informarse.</translation>
    </message>
    <message>
        <source>Draft. For learning only.</source>
        <translation>Borrador. Solo para informarse.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>StaffSign</name>
    <message>
        <source>For staff: see the log</source>
        <translation>Para el personal: vea el registro</translation>
    </message>
</context>
<context>
    <name>TermLayer</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Say: {sounds}</source>
        <translation>Se dice: {sounds}</translation>
    </message>
</context>
<context>
    <name>TermTarget</name>
    <message>
        <source>Tells what the word means</source>
        <translation>Explica qué significa la palabra</translation>
    </message>
</context>
<context>
    <name>WarningLayer</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>Sigo leyendo</translation>
    </message>
    <message>
        <source>Touch anywhere to go on. This starts over in {seconds} seconds.</source>
        <translation>Toque en cualquier lugar para seguir. La pantalla volverá al inicio en {seconds} s.</translation>
    </message>
</context>
</TS>
