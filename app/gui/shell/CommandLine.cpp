#include "app/gui/shell/CommandLine.h"

#include "core/base/Error.h"
#include "core/pipeline/PipelineParameters.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
} // namespace

CommandLine CommandLine::parse(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Attractor analysis and simulation for neuroscience."_s);
    parser.addPositionalArgument(u"RECORDING"_s, u"A file, a folder, or sample:NAME."_s, u"[RECORDING]"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help and quit."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version and quit."_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Write a picture of the window to FILE and quit."_s,
                                        u"FILE"_s);
    const QCommandLineOption page(u"page"_s, u"Show this page (recording, ...)."_s, u"NAME"_s);
    const QCommandLineOption run(u"run"_s, u"Run the step of that page first."_s);
    const QCommandLineOption wait(u"wait"_s, u"Wait so many seconds before the picture."_s, u"SECONDS"_s);
    const QCommandLineOption live(u"live"_s, u"Show the page live with this model, preset or saved set-up."_s,
                                  u"NAME"_s);
    const QCommandLineOption movie(
        u"movie"_s, u"Write a movie (.mp4, .gif) of the page live, as long as --wait says, and leave."_s,
        u"FILE"_s);
    const QCommandLineOption preset(u"preset"_s, u"Parameters to begin with (grid, head-direction)."_s,
                                    u"NAME"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window."_s, u"WxH"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or system."_s, u"NAME"_s);
    const QCommandLineOption language(u"language"_s, u"en or zh_CN."_s, u"CODE"_s);
    parser.addOptions(
        {help, version, screenshot, page, run, wait, live, movie, preset, size, theme, language});

    CommandLine line;
    const auto refuse = [&line](const QString& why) {
        line.message = u"canns-gui: error: "_s + why + u'\n';
        line.exitCode = 2;
        return line;
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help)) {
        // Qt has no name for the program before there is an application, and its whole path then.
        static const QRegularExpression program(u"^Usage: \\S+"_s);
        line.message = parser.helpText().replace(program, u"Usage: canns-gui"_s);
        return line;
    }
    if (parser.isSet(version)) {
        line.message = u"canns-gui "_s + QString::fromLatin1(CANNS_VERSION) + u'\n';
        return line;
    }
    if (parser.positionalArguments().size() > 1)
        return refuse(
            u"One recording can be opened, %1 were named."_s.arg(parser.positionalArguments().size()));
    line.recording = parser.positionalArguments().value(0);
    line.screenshot = parser.value(screenshot);
    line.page = parser.value(page);
    line.run = parser.isSet(run);
    line.live = parser.value(live);
    if (!line.live.isEmpty())
        line.page = u"live"_s;
    bool isNumber = true;
    line.waitSeconds = parser.isSet(wait) ? parser.value(wait).toDouble(&isNumber) : 0.0;
    if (!isNumber || !(line.waitSeconds >= 0 && line.waitSeconds <= 3600))
        return refuse(u"--wait wants seconds, from 0 to 3600, not \"%1\"."_s.arg(parser.value(wait)));
    line.movie = parser.value(movie);
    if (!line.movie.isEmpty() && (line.live.isEmpty() || line.waitSeconds <= 0))
        return refuse(u"--movie wants --live NAME and --wait SECONDS."_s);
    if (!line.movie.isEmpty() && !line.movie.endsWith(u".mp4"_s) && !line.movie.endsWith(u".gif"_s))
        return refuse(u"--movie wants a file that ends in .mp4 or .gif, not \"%1\"."_s.arg(line.movie));
    line.preset = parser.value(preset);
    try {
        if (!line.preset.isEmpty())
            findPreset(line.preset.toStdString());
    } catch (const BadInput& error) {
        return refuse(QString::fromUtf8(error.what()));
    }
    line.theme = parser.value(theme);
    line.language = parser.value(language);
    if (parser.isSet(size)) {
        static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
        const QRegularExpressionMatch match = form.match(parser.value(size));
        if (!match.hasMatch())
            return refuse(
                u"--size wants WIDTHxHEIGHT, such as 1280x720, not \"%1\"."_s.arg(parser.value(size)));
        line.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    if (!QStringList{QString(), u"light"_s, u"dark"_s, u"system"_s}.contains(line.theme))
        return refuse(u"--theme wants light, dark or system, not \"%1\"."_s.arg(line.theme));
    if (!QStringList{QString(), u"en"_s, u"zh_CN"_s}.contains(line.language))
        return refuse(u"--language wants en or zh_CN, not \"%1\"."_s.arg(line.language));
    return line;
}

} // namespace canns
