<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ParameterEdit</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>one parameter</numerusform>
            <numerusform>%n parameters</numerusform>
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
    <name>canns::BarcodeFigure</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>one class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::BatchMapFigure</name>
    <message numerus="yes">
        <source>%1: %2, the mean of %n row(s)</source>
        <translation>
            <numerusform>%1: %2</numerusform>
            <numerusform>%1: %2, the mean of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::BatchPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::LandmarkPanel</name>
    <message numerus="yes">
        <source>%n component(s) hold %1 % of the variance: %2</source>
        <translation>
            <numerusform>One component holds %1 % of the variance: %2</numerusform>
            <numerusform>%n components hold %1 % of the variance: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::MainWindow</name>
    <message numerus="yes">
        <source>%n figure(s) were saved in %1.</source>
        <translation>
            <numerusform>%n figure was saved in %1.</numerusform>
            <numerusform>%n figures were saved in %1.</numerusform>
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
<context>
    <name>canns::ShufflePanel</name>
    <message numerus="yes">
        <source>%1 % of %n shuffle(s)</source>
        <translation>
            <numerusform>%1 % of one shuffle</numerusform>
            <numerusform>%1 % of %n shuffles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the longest of %n shuffle(s)</source>
        <translation>
            <numerusform>the longest of one shuffle</numerusform>
            <numerusform>the longest of %n shuffles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::VerdictPanel</name>
    <message numerus="yes">
        <source>%n class(es) of H%1</source>
        <translation>
            <numerusform>one class of H%1</numerusform>
            <numerusform>%n classes of H%1</numerusform>
        </translation>
    </message>
</context>
</TS>
