<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ParameterEdit</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingDetails</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), %1 in all.</source>
        <translation>
            <numerusform>%n gap, %1 long.</numerusform>
            <numerusform>%n gaps, %1 in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::RecordingPage</name>
    <message numerus="yes">
        <source>Details, %n warning(s)</source>
        <translation>
            <numerusform>Details, %n warning</numerusform>
            <numerusform>Details, %n warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
