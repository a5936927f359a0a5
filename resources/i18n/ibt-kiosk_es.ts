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
    <message>
        <source>What this kiosk counts</source>
        <translation>De qué lleva la cuenta este quiosco</translation>
    </message>
    <message>
        <source>This kiosk counts how it is used, in sums for each day:</source>
        <translation>Este quiosco lleva la cuenta de cómo se usa, en totales por día:</translation>
    </message>
    <message>
        <source>how many visits there are</source>
        <translation>cuántas visitas hay</translation>
    </message>
    <message>
        <source>which parts of this guide are opened, and how many pages</source>
        <translation>qué partes de esta guía se abren, y cuántas páginas</translation>
    </message>
    <message>
        <source>which languages and text sizes are used</source>
        <translation>qué idiomas y tamaños de letra se usan</translation>
    </message>
    <message>
        <source>how it is used: by touch, mouse, keys, switch or screen reader</source>
        <translation>cómo se usa: con toques, mouse, teclas, pulsador o lector de pantalla</translation>
    </message>
    <message>
        <source>how often the guide is read aloud, and how often words are looked up</source>
        <translation>cuántas veces se lee la guía en voz alta, y cuántas veces se consulta una palabra</translation>
    </message>
    <message>
        <source>how often somebody answers “Are you still there?”, and how often nobody does</source>
        <translation>cuántas veces alguien responde a “¿Sigue ahí?”, y cuántas veces no responde nadie</translation>
    </message>
    <message>
        <source>What this kiosk does not keep</source>
        <translation>Qué no guarda este quiosco</translation>
    </message>
    <message>
        <source>It does not know who you are. It asks for no name, and uses no camera or microphone.</source>
        <translation>No sabe quién es usted. No pide ningún nombre y no usa cámara ni micrófono.</translation>
    </message>
    <message>
        <source>It keeps no time of day, and not which choices came together.</source>
        <translation>No guarda la hora del día, ni qué opciones se eligieron juntas.</translation>
    </message>
    <message>
        <source>What was read in fewer than five visits is shown to nobody.</source>
        <translation>Lo que se leyó en menos de cinco visitas no se muestra a nadie.</translation>
    </message>
    <message>
        <source>The program sends the sums to nobody. Your clinic can see them here.</source>
        <translation>El programa no envía los totales a nadie. Su clínica puede verlos aquí.</translation>
    </message>
    <message>
        <source>After a year they are deleted.</source>
        <translation>Después de un año se borran.</translation>
    </message>
    <message>
        <source>This kiosk counts nothing</source>
        <translation>Este quiosco no lleva la cuenta de nada</translation>
    </message>
    <message>
        <source>It is not counted how this kiosk is used.</source>
        <translation>No se lleva la cuenta de cómo se usa este quiosco.</translation>
    </message>
    <message>
        <source>What you choose here ends with your visit.</source>
        <translation>Lo que usted elige aquí termina con su visita.</translation>
    </message>
</context>
<context>
    <name>AboutLayer</name>
    <message>
        <source>About this kiosk</source>
        <translation>Sobre este quiosco</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Funciona desde</translation>
    </message>
    <message>
        <source>Why it last started</source>
        <translation>Motivo del último inicio</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <translation>Edición {edition}</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>{pixels} pixels, {millimeters} mm</source>
        <translation>{pixels} píxeles, {millimeters} mm</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>Not signed: families see that it is a draft</source>
        <translation>Sin firmar: las familias ven que es un borrador</translation>
    </message>
    <message>
        <source>Signed, but not as it is now: some pages are marked as a draft</source>
        <translation>Firmada, pero no como está ahora: algunas páginas llevan la palabra «borrador»</translation>
    </message>
    <message>
        <source>Signed, without an end</source>
        <translation>Firmada, sin fecha de fin</translation>
    </message>
    <message>
        <source>Signed, valid until {date}</source>
        <translation>Firmada, válida hasta el {date}</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para comenzar</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Seguir leyendo</translation>
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
        <source>Easier</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Oír</translation>
    </message>
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
    <name>CleaningLayer</name>
    <message>
        <source>You can wipe the screen now.</source>
        <translation>Ya puede limpiar la pantalla.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Touches do nothing.</source>
        <translation>Los toques no hacen nada.</translation>
    </message>
    <message>
        <source>The screen answers touches again.</source>
        <translation>La pantalla ya responde a los toques.</translation>
    </message>
    <message>
        <source>Test the touch screen</source>
        <translation>Probar la pantalla táctil</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} segundos</translation>
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
    <name>ClosedLayer</name>
    <message>
        <source>Touch to wake</source>
        <translation>Toque para encender</translation>
    </message>
</context>
<context>
    <name>ConfirmLayer</name>
    <message>
        <source>Restart the kiosk?</source>
        <translation>¿Reiniciar el quiosco?</translation>
    </message>
    <message>
        <source>Restart the computer?</source>
        <translation>¿Reiniciar la computadora?</translation>
    </message>
    <message>
        <source>Close the kiosk?</source>
        <translation>¿Cerrar el quiosco?</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>No, volver</translation>
    </message>
    <message>
        <source>Yes, close it</source>
        <translation>Sí, cerrar</translation>
    </message>
    <message>
        <source>Yes, restart it</source>
        <translation>Sí, reiniciar</translation>
    </message>
    <message>
        <source>It is done in a moment.</source>
        <translation>Estará listo en un momento.</translation>
    </message>
    <message>
        <source>The screen is dark for a moment. Then the guide is back, from its start.</source>
        <translation>La pantalla se oscurece un momento. Luego vuelve la guía, desde el inicio.</translation>
    </message>
    <message>
        <source>This takes some minutes. The guide comes back by itself.</source>
        <translation>Esto tarda unos minutos. La guía vuelve sola.</translation>
    </message>
    <message>
        <source>Families cannot read the guide until somebody starts it again.</source>
        <translation>Las familias no podrán leer la guía hasta que alguien la inicie de nuevo.</translation>
    </message>
</context>
<context>
    <name>DayHoursLayer</name>
    <message>
        <source>Closed in between: {times}</source>
        <translation>Cierre intermedio: {times}</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>{what}: earlier</source>
        <translation>{what}: más temprano</translation>
    </message>
    <message>
        <source>{what}: later</source>
        <translation>{what}: más tarde</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>Con horario</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Same for Monday to Friday</source>
        <translation>Igual de lunes a viernes</translation>
    </message>
</context>
<context>
    <name>DeadZonesLayer</name>
    <message>
        <source>Wipe over the whole screen</source>
        <translation>Pase el dedo por toda la pantalla</translation>
    </message>
    <message>
        <source>The touch screen works everywhere.</source>
        <translation>La pantalla táctil funciona en todas partes.</translation>
    </message>
    <message>
        <source>The touch screen has dead places</source>
        <translation>La pantalla táctil tiene zonas que no responden</translation>
    </message>
    <message>
        <source>The test was not finished</source>
        <translation>La prueba quedó sin terminar</translation>
    </message>
    <message>
        <source>Ask your IT team to look at the touch screen.</source>
        <translation>Pida a su equipo de informática que revise la pantalla táctil.</translation>
    </message>
    <message>
        <source>1 part does not answer.</source>
        <translation>1 parte no responde.</translation>
    </message>
    <message>
        <source>{count} parts do not answer.</source>
        <translation>{count} partes no responden.</translation>
    </message>
    <message>
        <source>{answered} of {count} parts</source>
        <translation>{answered} de {count} partes</translation>
    </message>
    <message>
        <source>If the rest does not answer, ask your IT team to look at the touch screen.</source>
        <translation>Si el resto no responde, pida a su equipo de informática que revise la pantalla táctil.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar otra vez</translation>
    </message>
</context>
<context>
    <name>EasierLayer</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Todo como antes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>What makes it easier for you?</source>
        <translation>¿Cómo se le hace más fácil?</translation>
    </message>
    <message>
        <source>How big should the words be?</source>
        <translation>¿De qué tamaño quiere la letra?</translation>
    </message>
    <message>
        <source>Which colors are best to see?</source>
        <translation>¿Qué colores ve mejor?</translation>
    </message>
    <message>
        <source>How does your hand touch?</source>
        <translation>¿Cómo toca su mano?</translation>
    </message>
    <message>
        <source>What is your one button?</source>
        <translation>¿Cuál es su botón?</translation>
    </message>
    <message>
        <source>Bigger words</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Stronger colors</source>
        <translation>Colores fuertes</translation>
    </message>
    <message>
        <source>Bring it down</source>
        <translation>Botones abajo</translation>
    </message>
    <message>
        <source>Read it to me</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>My hand shakes</source>
        <translation>Me tiembla la mano</translation>
    </message>
    <message>
        <source>One button</source>
        <translation>Un solo botón</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calma</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>Para niños</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeña</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>Oscuro sobre claro</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>Claro sobre oscuro</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suaves</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Firme</translation>
    </message>
    <message>
        <source>It shakes</source>
        <translation>Tiembla</translation>
    </message>
    <message>
        <source>It shakes a lot</source>
        <translation>Tiembla mucho</translation>
    </message>
    <message>
        <source>With a fist</source>
        <translation>Con el puño</translation>
    </message>
    <message>
        <source>Let me try</source>
        <translation>Quiero probar</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>My own switch</source>
        <translation>Mi pulsador</translation>
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
    <name>HealthLayer</name>
    <message>
        <source>What needs care</source>
        <translation>Qué hay que atender</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
</context>
<context>
    <name>HealthStrip</name>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translation>Y {number} más</translation>
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
    <name>HoursLayer</name>
    <message>
        <source>Opening hours</source>
        <translation>Horario de atención</translation>
    </message>
    <message>
        <source>{day}, {time}: open</source>
        <translation>{day}, {time}: abierto</translation>
    </message>
    <message>
        <source>{day}, {time}: closed</source>
        <translation>{day}, {time}: cerrado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Abierto todo el día</translation>
    </message>
    <message>
        <source>Outside of these hours</source>
        <translation>Fuera de este horario</translation>
    </message>
    <message>
        <source>Dark screen</source>
        <translation>Pantalla oscura</translation>
    </message>
    <message>
        <source>As always</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
    <name>ListenLayer</name>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>For kids</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Speed {number} of {count}</source>
        <translation>Velocidad {number} de {count}</translation>
    </message>
    <message>
        <source>Loudness {number} of {count}</source>
        <translation>Volumen {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>The kiosk runs in safe mode.</source>
        <translation>El quiosco está en modo seguro.</translation>
    </message>
    <message>
        <source>It has failed several times. Families can read on. Tell your IT team today.</source>
        <translation>Falló varias veces. Las familias pueden seguir leyendo. Avise hoy a su equipo de informática.</translation>
    </message>
    <message>
        <source>The kiosk had a fault and started over.</source>
        <translation>El quiosco tuvo una falla y se inició de nuevo.</translation>
    </message>
    <message>
        <source>Nothing to do now. If it comes again, tell your IT team.</source>
        <translation>No hay que hacer nada ahora. Si se repite, avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>The new settings cannot be used.</source>
        <translation>Los ajustes nuevos no se pueden usar.</translation>
    </message>
    <message>
        <source>The ones before are in use. Tell whoever changed them last.</source>
        <translation>Se usan los anteriores. Avise a quien los cambió por última vez.</translation>
    </message>
    <message>
        <source>The new guide cannot be read.</source>
        <translation>La guía nueva no se puede leer.</translation>
    </message>
    <message>
        <source>The one before is shown. Tell whoever changed it last.</source>
        <translation>Se muestra la anterior. Avise a quien la cambió por última vez.</translation>
    </message>
    <message>
        <source>Your clinic&apos;s own guide cannot be read.</source>
        <translation>La guía propia de su clínica no se puede leer.</translation>
    </message>
    <message>
        <source>A general one is shown. Tell whoever looks after the guide today.</source>
        <translation>Se muestra una guía general. Avise hoy a quien se encarga de la guía.</translation>
    </message>
    <message>
        <source>Some settings are wrong.</source>
        <translation>Algunos ajustes están mal.</translation>
    </message>
    <message>
        <source>The usual ones are in use instead. Tell whoever changed the settings last.</source>
        <translation>En su lugar se usan los normales. Avise a quien cambió los ajustes por última vez.</translation>
    </message>
    <message>
        <source>Some pages of the guide cannot be read.</source>
        <translation>Algunas páginas de la guía no se pueden leer.</translation>
    </message>
    <message>
        <source>They are left out. Tell whoever changed the guide last.</source>
        <translation>No se muestran. Avise a quien cambió la guía por última vez.</translation>
    </message>
    <message>
        <source>The guide is not signed as it is now.</source>
        <translation>La guía, como está ahora, no está firmada.</translation>
    </message>
    <message>
        <source>Families see that it is a draft. Ask your clinician to read and sign it.</source>
        <translation>Las familias ven que es un borrador. Pida al profesional médico de su clínica que la lea y la firme.</translation>
    </message>
    <message>
        <source>The kiosk cannot save anything.</source>
        <translation>El quiosco no puede guardar nada.</translation>
    </message>
    <message>
        <source>What you set here is lost at the next start. Tell your IT team.</source>
        <translation>Lo que cambie aquí se pierde en el próximo inicio. Avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>The computer&apos;s disk is nearly full.</source>
        <translation>El disco de la computadora está casi lleno.</translation>
    </message>
    <message>
        <source>Tell your IT team this week.</source>
        <translation>Avise esta semana a su equipo de informática.</translation>
    </message>
    <message>
        <source>The screen feels touches that nobody makes.</source>
        <translation>La pantalla detecta toques que nadie hace.</translation>
    </message>
    <message>
        <source>Wipe and dry it. If that does not help, tell your IT team.</source>
        <translation>Límpiela y séquela. Si eso no ayuda, avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>The voice that reads aloud has stopped.</source>
        <translation>La voz que lee la guía se detuvo.</translation>
    </message>
    <message>
        <source>Touch “Start over”. If it stays silent, restart the kiosk.</source>
        <translation>Toque “Empezar de nuevo”. Si sigue en silencio, reinicie el quiosco.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is wrong.</source>
        <translation>El reloj de la computadora está mal.</translation>
    </message>
    <message>
        <source>Tell your IT team. The guide is not affected.</source>
        <translation>Avise a su equipo de informática. Esto no afecta a la guía.</translation>
    </message>
    <message>
        <source>Something that was saved is lost.</source>
        <translation>Se perdió algo que estaba guardado.</translation>
    </message>
    <message>
        <source>Look through the settings on this panel.</source>
        <translation>Revise los ajustes en este panel.</translation>
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
    <name>OfferedLanguagesLayer</name>
    <message>
        <source>Languages for families</source>
        <translation>Idiomas para las familias</translation>
    </message>
    <message>
        <source>Touch a language to show or hide it. {language} always stays.</source>
        <translation>Toque un idioma para mostrarlo u ocultarlo. {language} siempre se muestra.</translation>
    </message>
</context>
<context>
    <name>PagedLayer</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>PanelLayer</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>There is more to do here with a PIN. Ask your IT team to run: ibt-kiosk pin</source>
        <translation>Con un PIN se puede hacer más aquí. Pida a su equipo de informática que ejecute: ibt-kiosk pin</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Back to the family</source>
        <translation>Volver a la familia</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>What families read</source>
        <translation>Qué leen las familias</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>Desde una memoria USB</translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation>Sobre este quiosco</translation>
    </message>
    <message>
        <source>Restart the computer</source>
        <translation>Reiniciar la computadora</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Cerrar el quiosco</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>Por favor, escriba el PIN.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>Un PIN tiene de 4 a 12 dígitos.</translation>
    </message>
    <message>
        <source>That is not the PIN. One try left.</source>
        <translation>Ese no es el PIN. Le queda un intento.</translation>
    </message>
    <message>
        <source>That is not the PIN. {n} tries left.</source>
        <translation>Ese no es el PIN. Le quedan {n} intentos.</translation>
    </message>
    <message>
        <source>Please wait. You can try again in {time}.</source>
        <translation>Espere, por favor. Puede intentar de nuevo en {time}.</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Lo que se escribió</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QuickLayer</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>It is quiet now: nothing is read aloud until you turn the sound on.</source>
        <translation>Ahora está en silencio: no se lee nada en voz alta hasta que active el sonido.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Be quiet</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>Abrir el panel</translation>
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
    <name>ReadingLayer</name>
    <message>
        <source>What families read</source>
        <translation>Qué leen las familias</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Nothing is counted on this kiosk.</source>
        <translation>Este quiosco no lleva la cuenta de nada.</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>Aún no se ha contado nada.</translation>
    </message>
    <message>
        <source>Visits: {number}</source>
        <translation>Visitas: {number}</translation>
    </message>
    <message>
        <source>What was read is shown once five visits have come together.</source>
        <translation>Lo que se leyó se muestra cuando se juntan cinco visitas.</translation>
    </message>
    <message>
        <source>Not shown: {number} visits on days to come. The computer&apos;s clock was wrong.</source>
        <translation>Visitas en días futuros que no se muestran: {number}. El reloj de la computadora estaba mal.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>a day, such as May 3: see QDate</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Other counts</source>
        <translation>Otros conteos</translation>
    </message>
    <message>
        <source>Pages opened: {number}</source>
        <translation>Páginas abiertas: {number}</translation>
    </message>
    <message>
        <source>Visits by language</source>
        <translation>Visitas por idioma</translation>
    </message>
    <message>
        <source>Visits by text size</source>
        <translation>Visitas por tamaño de letra</translation>
    </message>
    <message>
        <source>Visits by what was used</source>
        <translation>Visitas por forma de uso</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>Se escuchó</translation>
    </message>
    <message>
        <source>Words looked up</source>
        <translation>Palabras consultadas</translation>
    </message>
    <message>
        <source>Still reading</source>
        <translation>Siguen leyendo</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeña</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Toque</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Mouse</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>One switch</source>
        <translation>Un pulsador</translation>
    </message>
    <message>
        <source>Two switches</source>
        <translation>Dos pulsadores</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Lector de pantalla</translation>
    </message>
</context>
<context>
    <name>SizeChoice</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
</context>
<context>
    <name>SoundLayer</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>How loud should each visit start?</source>
        <translation>¿Con qué volumen debe empezar cada visita?</translation>
    </message>
    <message>
        <source>It is quiet now: nothing is read aloud until you turn it on.</source>
        <translation>Ahora está en silencio: no se lee nada en voz alta hasta que active el sonido.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Very soft</source>
        <translation>Muy suave</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Very loud</source>
        <translation>Muy fuerte</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>StaffTarget</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Something needs care</source>
        <translation>Hay algo que atender</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>Ask whoever gave you the stick for a new copy.</source>
        <translation>Pida una copia nueva a quien le dio la memoria USB.</translation>
    </message>
    <message>
        <source>Give the stick to your IT team.</source>
        <translation>Dé la memoria USB a su equipo de informática.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Está dañado.</translation>
    </message>
    <message>
        <source>It is damaged, or somebody has changed it.</source>
        <translation>Está dañado, o alguien lo ha cambiado.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>Nadie lo ha firmado.</translation>
    </message>
    <message>
        <source>This kiosk does not know who has signed it.</source>
        <translation>Este quiosco no conoce a quien lo firmó.</translation>
    </message>
    <message>
        <source>There is a newer one.</source>
        <translation>Hay uno más nuevo.</translation>
    </message>
    <message>
        <source>Nothing to do: the newer one counts.</source>
        <translation>No hay que hacer nada: vale el más nuevo.</translation>
    </message>
    <message>
        <source>It needs a newer version of this kiosk&apos;s program.</source>
        <translation>Necesita una versión más nueva del programa de este quiosco.</translation>
    </message>
    <message>
        <source>Some of its pages cannot be shown.</source>
        <translation>Algunas de sus páginas no se pueden mostrar.</translation>
    </message>
    <message>
        <source>Tell whoever has made it.</source>
        <translation>Avise a quien lo hizo.</translation>
    </message>
    <message>
        <source>The kiosk cannot save it: its disk may be full.</source>
        <translation>El quiosco no puede guardarlo: quizá su disco esté lleno.</translation>
    </message>
    <message>
        <source>Tell your IT team today.</source>
        <translation>Avise hoy a su equipo de informática.</translation>
    </message>
    <message>
        <source>The stick cannot be read any more.</source>
        <translation>La memoria USB ya no se puede leer.</translation>
    </message>
    <message>
        <source>Put it in again, and wait a few seconds.</source>
        <translation>Conéctela otra vez y espere unos segundos.</translation>
    </message>
    <message>
        <source>It does not say when it was signed.</source>
        <translation>No dice cuándo se firmó.</translation>
    </message>
    <message>
        <source>Some of its settings cannot be used on this kiosk.</source>
        <translation>Algunos ajustes no se pueden usar en este quiosco.</translation>
    </message>
    <message>
        <source>With it families would lose something they need, such as a telephone number.</source>
        <translation>Así, las familias perderían algo que necesitan, como un número de teléfono.</translation>
    </message>
    <message>
        <source>There are different packs on the stick.</source>
        <translation>En la memoria USB hay paquetes distintos.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for a stick with one.</source>
        <translation>Pida a quien se la dio una memoria USB con uno solo.</translation>
    </message>
</context>
<context>
    <name>StickLayer</name>
    <message>
        <source>From a stick</source>
        <translation>Desde una memoria USB</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Mostrarlo ahora</translation>
    </message>
    <message>
        <source>Install it</source>
        <translation>Instalarlo</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>Volver al anterior</translation>
    </message>
    <message>
        <source>The stick is being read.</source>
        <translation>Se está leyendo la memoria USB.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <source>You can take the stick out now.</source>
        <translation>Ya puede sacar la memoria USB.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Families read now</source>
        <translation>Las familias leen ahora</translation>
    </message>
    <message>
        <source>Put it in. It may take a few seconds until it is seen.</source>
        <translation>Conéctela. Puede tardar unos segundos en detectarse.</translation>
    </message>
    <message>
        <source>There is no stick.</source>
        <translation>No hay ninguna memoria USB.</translation>
    </message>
    <message>
        <source>Show this to whoever gave it to you: a content pack ends in .ibtpack</source>
        <translation>Muestre esto a quien se la dio: un paquete de contenido termina en .ibtpack</translation>
    </message>
    <message>
        <source>Use them now</source>
        <translation>Usarlos ahora</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>There is nothing for this kiosk on the stick.</source>
        <translation>En la memoria USB no hay nada para este quiosco.</translation>
    </message>
    <message>
        <source>Families read it already.</source>
        <translation>Las familias ya lo leen.</translation>
    </message>
    <message>
        <source>It is newer than what families read now.</source>
        <translation>Es más nuevo que lo que las familias leen ahora.</translation>
    </message>
    <message>
        <source>It can be installed.</source>
        <translation>Se puede instalar.</translation>
    </message>
    <message>
        <source>Its languages</source>
        <translation>Sus idiomas</translation>
    </message>
    <message>
        <source>New pages</source>
        <translation>Páginas nuevas</translation>
    </message>
    <message>
        <source>Changed pages</source>
        <translation>Páginas cambiadas</translation>
    </message>
    <message>
        <source>Pages that are gone</source>
        <translation>Páginas que ya no están</translation>
    </message>
    <message>
        <source>New languages</source>
        <translation>Idiomas nuevos</translation>
    </message>
    <message>
        <source>Languages that are gone</source>
        <translation>Idiomas que ya no están</translation>
    </message>
    <message>
        <source>Changed drawings</source>
        <translation>Dibujos cambiados</translation>
    </message>
    <message>
        <source>It is saved. The kiosk starts anew to show it.</source>
        <translation>Está guardado. El quiosco se inicia de nuevo para mostrarlo.</translation>
    </message>
    <message>
        <source>The guide that comes with the program</source>
        <translation>La guía que viene con el programa</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}, versión {version}</translation>
    </message>
</context>
<context>
    <name>StickPin</name>
    <message>
        <source>Change the settings of this kiosk?</source>
        <translation>¿Cambiar los ajustes de este quiosco?</translation>
    </message>
    <message>
        <source>Change what families read?</source>
        <translation>¿Cambiar lo que leen las familias?</translation>
    </message>
</context>
<context>
    <name>StickSettings</name>
    <message>
        <source>Settings in use</source>
        <translation>Ajustes en uso</translation>
    </message>
    <message>
        <source>There are no settings on the stick.</source>
        <translation>En la memoria USB no hay ajustes.</translation>
    </message>
    <message>
        <source>Show this to whoever gave it to you: settings are the files kiosk.toml and kiosk.toml.minisig</source>
        <translation>Muestre esto a quien se la dio: los ajustes son los archivos kiosk.toml y kiosk.toml.minisig</translation>
    </message>
    <message>
        <source>They are saved. The kiosk starts anew to use them.</source>
        <translation>Están guardados. El quiosco se inicia de nuevo para usarlos.</translation>
    </message>
    <message>
        <source>The kiosk uses them already.</source>
        <translation>El quiosco ya los usa.</translation>
    </message>
    <message>
        <source>They can be used. They change this:</source>
        <translation>Se pueden usar. Cambian esto:</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>No cambia nada.</translation>
    </message>
    <message>
        <source>The settings that this kiosk came with</source>
        <translation>Los ajustes con los que llegó este quiosco</translation>
    </message>
    <message>
        <source>Settings of {date}</source>
        <translation>Ajustes del {date}</translation>
    </message>
    <message>
        <source>Now: {value}</source>
        <translation>Ahora: {value}</translation>
    </message>
    <message>
        <source>New: {value}</source>
        <translation>Nuevo: {value}</translation>
    </message>
    <message>
        <source>{name}: {language}</source>
        <translation>{name}: {language}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>open all day</source>
        <translation>abierto todo el día</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Opening hours: {day}</source>
        <translation>Horario de atención: {day}</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Telephone number during opening hours</source>
        <translation>Teléfono en el horario de atención</translation>
    </message>
    <message>
        <source>Telephone number while the clinic is closed</source>
        <translation>Teléfono cuando la clínica está cerrada</translation>
    </message>
    <message>
        <source>Telephone number for emergencies</source>
        <translation>Teléfono para emergencias</translation>
    </message>
    <message>
        <source>How often a child comes for a refill</source>
        <translation>Cada cuánto viene un niño para la recarga</translation>
    </message>
    <message>
        <source>When a child stops to eat and drink</source>
        <translation>Cuándo deja un niño de comer y beber</translation>
    </message>
    <message>
        <source>How long a child stays in the hospital</source>
        <translation>Cuánto tiempo se queda un niño en el hospital</translation>
    </message>
    <message>
        <source>Languages to choose from</source>
        <translation>Idiomas para elegir</translation>
    </message>
    <message>
        <source>Language in which each visit starts</source>
        <translation>Idioma en que empieza cada visita</translation>
    </message>
    <message>
        <source>Size of the text, 1 to 4</source>
        <translation>Tamaño del texto, de 1 a 4</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Pages move when they are turned</source>
        <translation>Las páginas se mueven al pasarlas</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lectura en voz alta</translation>
    </message>
    <message>
        <source>Screen while the room is closed</source>
        <translation>Pantalla cuando la sala está cerrada</translation>
    </message>
    <message>
        <source>Counting what families read</source>
        <translation>Contar lo que leen las familias</translation>
    </message>
    <message>
        <source>Seconds until the kiosk asks whether somebody is there</source>
        <translation>Segundos hasta que el quiosco pregunta si hay alguien</translation>
    </message>
    <message>
        <source>Seconds to answer before it starts over</source>
        <translation>Segundos para responder antes de que empiece de nuevo</translation>
    </message>
    <message>
        <source>by the size of the screen</source>
        <translation>según el tamaño de la pantalla</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>los de siempre</translation>
    </message>
    <message>
        <source>strong contrast, light</source>
        <translation>contraste fuerte, claro</translation>
    </message>
    <message>
        <source>strong contrast, dark</source>
        <translation>contraste fuerte, oscuro</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>suaves</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscura</translation>
    </message>
    <message>
        <source>as always</source>
        <translation>como siempre</translation>
    </message>
</context>
<context>
    <name>SwitchLayer</name>
    <message>
        <source>One button</source>
        <translation>Un botón</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>Dos botones</translation>
    </message>
    <message>
        <source>No buttons</source>
        <translation>Sin botones</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Find my speed</source>
        <translation>Mi velocidad</translation>
    </message>
    <message>
        <source>Other buttons</source>
        <translation>Otro botón</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esto</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Which buttons do you use?</source>
        <translation>¿Qué botones usa?</translation>
    </message>
    <message>
        <source>Press your button now</source>
        <translation>Presione su botón ahora</translation>
    </message>
    <message>
        <source>Press your first button now</source>
        <translation>Presione ahora su primer botón</translation>
    </message>
    <message>
        <source>Now press the other button</source>
        <translation>Ahora presione el otro botón</translation>
    </message>
    <message>
        <source>That works!</source>
        <translation>¡Funciona!</translation>
    </message>
    <message>
        <source>Watch the ring</source>
        <translation>Mire el marco</translation>
    </message>
    <message>
        <source>Now!</source>
        <translation>¡Ahora!</translation>
    </message>
    <message>
        <source>Press when the circle fills</source>
        <translation>Presione cuando se llene el círculo</translation>
    </message>
    <message>
        <source>This speed may suit you</source>
        <translation>Esta velocidad le puede servir</translation>
    </message>
    <message>
        <source>The ring stays {seconds} s on each.</source>
        <translation>Cada paso dura {seconds} s.</translation>
    </message>
    <message>
        <source>A key, a mouse button, or your own switch.</source>
        <translation>Una tecla, un botón del mouse o su propio pulsador.</translation>
    </message>
    <message>
        <source>Any key, mouse button, or switch.</source>
        <translation>Cualquier tecla, botón del mouse o pulsador.</translation>
    </message>
    <message>
        <source>It will move the ring.</source>
        <translation>Este botón mueve el marco.</translation>
    </message>
    <message>
        <source>It will press what is in the ring.</source>
        <translation>El otro botón presiona lo que está en el marco.</translation>
    </message>
    <message>
        <source>The first button moves the ring. The other one presses what is in it.</source>
        <translation>El primer botón mueve el marco. El otro presiona lo que está dentro.</translation>
    </message>
    <message>
        <source>Press your button when the ring is where you want.</source>
        <translation>Presione su botón cuando el marco esté donde quiere.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>That was the same button.</source>
        <translation>Era el mismo botón.</translation>
    </message>
    <message>
        <source>Nothing was pressed. You can try again.</source>
        <translation>No se presionó nada. Puede intentar de nuevo.</translation>
    </message>
    <message>
        <source>No button is in use now.</source>
        <translation>Ahora no se usa ningún botón.</translation>
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
    <name>TouchGameLayer</name>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Well done!</source>
        <translation>¡Muy bien!</translation>
    </message>
    <message>
        <source>Touch the star</source>
        <translation>Toque la estrella</translation>
    </message>
    <message>
        <source>Star {number} of {stars}. There is no hurry.</source>
        <translation>Estrella {number} de {stars}. No hay prisa.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>A star</source>
        <translation>Una estrella</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esto</translation>
    </message>
    <message>
        <source>This can help your hand</source>
        <translation>Esto puede ayudar a su mano</translation>
    </message>
    <message>
        <source>You can touch a little beside a button. A second touch right away does not count.</source>
        <translation>Puede tocar un poco al lado de un botón. Dos toques seguidos cuentan como uno.</translation>
    </message>
    <message>
        <source>You can touch beside a button, and slide. A second touch right away does not count.</source>
        <translation>Puede tocar al lado de un botón y deslizar la mano. Dos toques seguidos cuentan como uno.</translation>
    </message>
    <message>
        <source>You can touch with your whole hand. Its middle counts.</source>
        <translation>Puede tocar con toda la mano. Lo que cuenta es el centro.</translation>
    </message>
    <message>
        <source>Your touch works well</source>
        <translation>Su mano toca bien</translation>
    </message>
    <message>
        <source>The screen stays as it always is.</source>
        <translation>La pantalla queda como siempre.</translation>
    </message>
    <message>
        <source>Hold until the ring is full.</source>
        <translation>Mantenga el toque hasta que se llene el borde.</translation>
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
<context>
    <name>WordsTarget</name>
    <message>
        <source>Hard words</source>
        <translation>Palabras difíciles</translation>
    </message>
</context>
</TS>
