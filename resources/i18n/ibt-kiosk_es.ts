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
    <name>ClosableLayer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>SizeChoice</name>
    <message>
        <source>A</source>
        <translation>A</translation>
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
