// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the window shows can be translated, and German is whole.
#include "app/examples.h"
#include "app/language_bench.h"
#include "app/main_window.h"
#include "app/model_words.h"
#include "canvas/canvas_view.h"
#include "commands/commands.h"
#include "finding/find_bar.h"
#include "inspector/inspector.h"
#include "language/languages.h"
#include "language/phrase_book.h"

#include <QAction>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::app;

namespace {
QString sourceDir()
{
    return qEnvironmentVariable("STOWAGE_SOURCE_DIR");
}

QString inTranslations(const char* name)
{
    return sourceDir() + "/resources/translations/" + name;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One a line; lines that begin with # say why.
std::set<QString> sameInGerman()
{
    std::set<QString> lines;
    const QString text =
        QString::fromUtf8(contentOf(sourceDir() + "/tests/app/same_in_german.txt"));
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts))
        if (!line.startsWith('#'))
            lines.insert(line);
    return lines;
}

QStringList found(const QString& text, const QRegularExpression& wanted)
{
    QStringList all;
    for (auto matches = wanted.globalMatch(text); matches.hasNext();)
        all.append(matches.next().captured());
    all.sort();
    return all;
}

// What would be lost by a slip of the translator.
QString slipIn(const Message& message)
{
    static const QRegularExpression gaps(QStringLiteral("%n|%L?[1-9]|\\{[a-zA-Z]+\\}"));
    static const QRegularExpression key(QStringLiteral("&[^& ]"));
    static const QRegularExpression end(QStringLiteral("[.…:?!\\n ]*$"));
    const QString &from = message.source, &to = message.translation;
    if (message.isUnfinished || to.isEmpty())
        return QStringLiteral("is unfinished");
    if (found(from, gaps) != found(to, gaps) && !from.contains(QLatin1String("%n")))
        return QStringLiteral("has other gaps: ") + to;
    if (found(from, key).size() != found(to, key).size())
        return QStringLiteral("underlines another number of letters: ") + to;
    if (found(from, end) != found(to, end))
        return QStringLiteral("ends otherwise: ") + to;
    return {};
}

std::set<QString> namesOf(const doc::Document& document)
{
    std::set<QString> names;
    static const QRegularExpression signs(QStringLiteral("[^A-Za-z]+"));
    for (const auto& element : document.elements()) {
        const QString name = QString::fromStdString(element->name);
        for (const QString& word : name.split(signs, Qt::SkipEmptyParts))
            names.insert(word);
    }
    return names;
}

void openHeal(MainWindow& window)
{
    window.resize(1'400, 900);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    if (auto* pause = window.findChild<QToolButton*>(QStringLiteral("Pause")))
        pause->click();
}
} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void germanIsWhole();
    void germanIsUpToDate();
    void theWordsOfTheModelAreListed();
    void whatIsToldIsKnown_data();
    void whatIsToldIsKnown();
    void everyVisibleTextPassesThrough();
    void objectsAreCalledTheSameInAnyLanguage();
    void theWindowSpeaksGerman();
    void noMenuUnderlinesALetterTwice();
    void queriesAreTheSameInAnyLanguage();
    void theLanguageIsChosenInTheMenu();

private:
    QTemporaryDir home_;
    Pseudo pseudo_;
};

void TranslationTest::initTestCase()
{
    QVERIFY(home_.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void TranslationTest::cleanup()
{
    QCoreApplication::removeTranslator(&pseudo_);
    for (QTranslator* spoken : qApp->findChildren<QTranslator*>())
        delete spoken;
    QLocale::setDefault(QLocale::system());
}

void TranslationTest::germanIsWhole()
{
    const std::vector<Message> messages = messagesOf(inTranslations("stowage_de.ts"));
    QVERIFY(messages.size() > 2'000);
    const std::set<QString> same = sameInGerman();
    std::set<QString> unused = same;
    QStringList slips;
    for (const Message& message : messages) {
        unused.erase(message.source);
        static const QRegularExpression gap(QStringLiteral("\\{[a-zA-Z]+\\}"));
        const QString words = QString(message.source).remove(gap);
        QString slip = slipIn(message);
        if (slip.isEmpty() && message.source == message.translation &&
            !same.contains(message.source) && !needsNoTranslation(words, {}))
            slip = QStringLiteral("is still English");
        if (!slip.isEmpty())
            slips.append(message.context + ": “" + message.source + "” " + slip);
    }
    QVERIFY2(slips.isEmpty(), qPrintable(slips.join('\n')));
    QVERIFY2(unused.empty(), unused.empty() ? "" : qPrintable(*unused.begin()));
}

// What lupdate finds is what is translated; it also says where tr() has no class to belong to, and
// would find nothing at run time.
void TranslationTest::germanIsUpToDate()
{
    const QString lupdate = QStandardPaths::findExecutable(
        QStringLiteral("lupdate"),
        {QLibraryInfo::path(QLibraryInfo::BinariesPath), QStringLiteral("/usr/lib/qt6/bin")});
    if (lupdate.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("lupdate is not installed");
    const QString copy = home_.filePath(QStringLiteral("stowage_de.ts"));
    QVERIFY(QFile::copy(inTranslations("stowage_de.ts"), copy));
    QProcess process;
    process.setWorkingDirectory(sourceDir());
    process.start(lupdate, {"-locations", "none", "-no-obsolete", "-I", ".", "-I", "views", "app",
                            "views", "resources/translations/model_words.inc",
                            "resources/translations/spoken_words.inc", "-ts", copy});
    QVERIFY(process.waitForFinished(60'000));
    const QString said = QString::fromLocal8Bit(process.readAllStandardError());
    static const QRegularExpression lost(
        QStringLiteral("lacks Q_OBJECT|unknown namespace/class ::(?!std)"));
    QVERIFY2(!said.contains(lost), qPrintable(said));
    const std::vector<Message> after = messagesOf(copy);
    QVERIFY(!after.empty());
    QStringList news;
    for (const Message& message : after)
        if (message.isUnfinished)
            news.append(message.context + ": " + message.source);
    QVERIFY2(news.isEmpty(),
             qPrintable("run the target update_translations, then translate\n" + news.join('\n')));
    QCOMPARE(after.size(), messagesOf(inTranslations("stowage_de.ts")).size());
}

void TranslationTest::theWordsOfTheModelAreListed()
{
    QVERIFY2(contentOf(inTranslations("model_words.inc")).toStdString() == modelWordsText(),
             "run: stowage reference --words -o resources/translations/model_words.inc");
}

void TranslationTest::whatIsToldIsKnown_data()
{
    QTest::addColumn<QString>("example");
    for (const QString& name : exampleNames())
        QTest::newRow(qPrintable(name)) << name;
}

// Every sentence that the log shows in twenty minutes of each example, but for AWS's own.
void TranslationTest::whatIsToldIsKnown()
{
    QFETCH(QString, example);
    auto document = openExample(example);
    QVERIFY(document);
    auto session = session::Session::open(std::move(*document));
    QVERIFY(session);
    session->advance(Time{} + minutes(20));
    std::set<QString> strange;
    for (const Notice& notice : session->frame().notices) {
        const QString text = QString::fromStdString(notice.text);
        if (!text.startsWith("(service ") && !ui::isKnownPhrase(text))
            strange.insert(text);
    }
    QStringList some(strange.begin(), strange.end());
    QVERIFY2(some.isEmpty(), qPrintable(some.mid(0, 12).join('\n')));
}

void TranslationTest::everyVisibleTextPassesThrough()
{
    QVERIFY(QCoreApplication::installTranslator(&pseudo_));
    MainWindow window;
    openHeal(window);
    const std::set<QString> names = namesOf(window.session().document());
    window.session().advance(Time{} + minutes(2));
    QStringList missed;
    const auto look = [&](const char* when) {
        for (const auto& [where, text] : textsOf(window)) {
            QString plain = text;
            plain.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
            if (!plain.contains(u'⟦') && !needsNoTranslation(plain, names))
                missed.append(QLatin1String(when) + ": " + where + ": " + plain.left(200));
        }
    };
    look("nothing selected");
    auto& canvas = *window.findChild<ui::CanvasView*>();
    for (const char* id : {"service-1", "cluster-1", "instance-1", "load-balancer-1",
                           "target-group-1", "task-definition-1"}) {
        canvas.select({ElementId(id)});
        window.step();
        look(id);
    }
    window.findChild<ui::Inspector*>()->openWhy();
    look("why");
    missed.removeDuplicates();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.mid(0, 40).join('\n')));
}

void TranslationTest::objectsAreCalledTheSameInAnyLanguage()
{
    const auto names = [] {
        MainWindow window;
        openHeal(window);
        return objectNamesOf(window);
    };
    const std::set<QString> english = names();
    QVERIFY(QCoreApplication::installTranslator(&pseudo_));
    QStringList differing;
    for (const QString& name : names())
        if (!english.contains(name))
            differing.append(name);
    QVERIFY2(differing.isEmpty(), qPrintable(differing.join('\n')));
}

void TranslationTest::theWindowSpeaksGerman()
{
    QVERIFY(ui::speak(*qApp, QStringLiteral("de")));
    QCOMPARE(ui::spokenLanguage(), QStringLiteral("de"));
    MainWindow window;
    openHeal(window);
    QCOMPARE(ui::nameOfCommand(*window.findChild<QAction*>(QStringLiteral("Quit"))),
             QStringLiteral("Beenden"));
    QCOMPARE(ui::said(QStringLiteral("web 7 was placed on i-3.")),
             QStringLiteral("web 7 wurde auf i-3 platziert."));
    QCOMPARE(ui::said(QStringLiteral("(service web) has reached a steady state.")),
             QStringLiteral("(service web) has reached a steady state."));
    QCOMPARE(window.findChild<QToolButton*>(QStringLiteral("Step back"))->accessibleName(),
             QStringLiteral("Schritt zurück"));
}

void TranslationTest::noMenuUnderlinesALetterTwice()
{
    QVERIFY(ui::speak(*qApp, QStringLiteral("de")));
    MainWindow window;
    static const QRegularExpression key(QStringLiteral("&([^& ])"));
    QStringList twice;
    for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>()) {
        std::set<QString> taken;
        for (const QAction* action : menu->actions()) {
            const auto match = key.match(action->text());
            if (match.hasMatch() && !taken.insert(match.captured(1).toLower()).second)
                twice.append(menu->title() + ": " + action->text());
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join('\n')));
}

void TranslationTest::queriesAreTheSameInAnyLanguage()
{
    QVERIFY(ui::speak(*qApp, QStringLiteral("de")));
    MainWindow window;
    openHeal(window);
    window.session().advance(Time{} + minutes(2));
    window.step(); // and the views are told
    auto* bar = window.findChild<ui::FindBar*>();
    bar->open();
    bar->findChild<QLineEdit*>(QStringLiteral("Find on the canvas"))
        ->setText(QStringLiteral("kind:service running>0"));
    QVERIFY(bar->hasMatches());
}

void TranslationTest::theLanguageIsChosenInTheMenu()
{
    {
        MainWindow window;
        auto* german = window.findChild<QAction*>(QStringLiteral("Language de"));
        QVERIFY(german != nullptr && !german->isChecked());
        QVERIFY(window.findChild<QAction*>(QStringLiteral("Language system"))->isChecked());
        QCOMPARE(german->text(), QStringLiteral("Deutsch"));
        german->trigger();
    }
    QCOMPARE(QSettings().value(ui::kLanguageSetting).toString(), QStringLiteral("de"));
    MainWindow window;
    QVERIFY(window.findChild<QAction*>(QStringLiteral("Language de"))->isChecked());
    window.findChild<QAction*>(QStringLiteral("Language system"))->trigger();
    QCOMPARE(QSettings().value(ui::kLanguageSetting).toString(), QStringLiteral("system"));
}

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
