// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says is said in the language of the window: by the forms it was made from, with
// names and AWS's own words as they are.
#include "language/languages.h"
#include "language/phrase_book.h"
#include "language/told.h"

#include <QTranslator>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {
// Knows a few forms, as a language would.
class Few : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char* /*more*/,
                      int /*count*/) const override
    {
        static const QHash<QString, QString> words = {
            {"{s} was deleted.", "{s} wurde gelöscht."},
            {"{s} was placed on {o}.", "Auf {o} kam {s}."},
            {"{o} is {moved}.", "{o} ist {moved}."},
            {"{n} / {m} running", "{n} von {m} laufen"},
            {"{steady}.", "{steady}."},
            {"Service", "Dienst"},
            {"All {n} desired tasks run and are healthy, and none of an older deployment is left",
             "Alle {n} gewünschten Tasks laufen"}};
        if (qstrcmp(context, "Language") == 0)
            return QStringLiteral("de");
        return qstrcmp(context, "Model") == 0 ? words.value(QString::fromUtf8(text)) : QString();
    }
    bool isEmpty() const override { return false; }
};

QString after(const char* english)
{
    return said(QString::fromUtf8(english));
}
} // namespace

class PhraseBookTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void formsAreFilled_data();
    void formsAreFilled();
    void englishStaysAsItIs();
    void framesAreTold();
    void formsNameTheirGapsOnce();
    void theLanguageIsChosen();
    void whatIsNotBuiltInIsNotSpoken();

private:
    Few few_;
    QLocale before_;
};

void PhraseBookTest::init()
{
    before_ = QLocale();
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(QCoreApplication::installTranslator(&few_));
}

void PhraseBookTest::cleanup()
{
    QCoreApplication::removeTranslator(&few_);
    QLocale::setDefault(before_);
}

void PhraseBookTest::formsAreFilled_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, const char* english, const char* german) {
        QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(german);
    };
    row("a word", "Service", "Dienst");
    row("a gap", "web was deleted.", "web wurde gelöscht.");
    row("gaps change places", "web 7 was placed on i-3.", "Auf i-3 kam web 7.");
    row("a name that is a word", "Service was deleted.", "Service wurde gelöscht.");
    row("AWS's word in a gap", "web 7 is RUNNING.", "web 7 ist RUNNING.");
    row("within a gap",
        "All 1,024 desired tasks run and are healthy, and none of an older deployment is left.",
        "Alle 1.024 gewünschten Tasks laufen.");
    row("numbers", "3 / 4 running", "3 von 4 laufen");
    row("no number where one belongs", "some / more running", "some / more running");
    row("sentences", "web was deleted. api was deleted.",
        "web wurde gelöscht. api wurde gelöscht.");
    row("one of them is AWS's", "web was deleted. (service web) has reached a steady state.",
        "web wurde gelöscht. (service web) has reached a steady state.");
    row("AWS's alone", "(service web) has reached a steady state.",
        "(service web) has reached a steady state.");
    row("nothing", "", "");
}

void PhraseBookTest::formsAreFilled()
{
    QFETCH(QString, english);
    QTEST(said(english), "german");
    QTEST(said(english), "german"); // and again, as it is kept
}

void PhraseBookTest::englishStaysAsItIs()
{
    QCoreApplication::removeTranslator(&few_);
    QCOMPARE(spokenLanguage(), QStringLiteral("en"));
    QCOMPARE(after("web was deleted."), QStringLiteral("web was deleted."));
    QCOMPARE(after("1,024"), QStringLiteral("1,024"));
}

void PhraseBookTest::framesAreTold()
{
    Frame frame;
    Readout readout;
    readout.word = "ACTIVE";
    readout.headline = "3 / 4 running";
    readout.name = "Service";
    readout.lines.push_back(ReadoutLine{"Service", "web"});
    frame.readouts.push_back(readout);
    Notice notice;
    notice.text = "web was deleted.";
    frame.notices.push_back(notice);
    const Frame heard = told(frame);
    QCOMPARE(heard.readouts.front().headline, std::string("3 von 4 laufen"));
    QCOMPARE(heard.readouts.front().lines.front().label, std::string("Dienst"));
    QCOMPARE(heard.readouts.front().name, std::string("Service"));
    QCOMPARE(heard.readouts.front().word, std::string("ACTIVE"));
    QCOMPARE(heard.notices.front().text, notice.text); // said where it is shown
}

// A form that names a gap twice could not be told apart from one whose two gaps differ.
void PhraseBookTest::formsNameTheirGapsOnce()
{
    static const QRegularExpression gap(QStringLiteral("\\{[^}]*\\}"));
    for (const QString& phrase : knownPhrases()) {
        QStringList gaps;
        for (auto found = gap.globalMatch(phrase); found.hasNext();)
            gaps.append(found.next().captured());
        QVERIFY2(gaps.removeDuplicates() == 0, qPrintable(phrase));
    }
    QVERIFY(knownPhrases().size() > 1'500);
}

void PhraseBookTest::theLanguageIsChosen()
{
    const QStringList german = {QStringLiteral("de-AT"), QStringLiteral("en")};
    QCOMPARE(languageFor(kSystemLanguage, german), QStringLiteral("de"));
    QCOMPARE(languageFor({}, german), QStringLiteral("de"));
    QCOMPARE(languageFor(QStringLiteral("en"), german), QStringLiteral("en"));
    QCOMPARE(languageFor(QStringLiteral("de"), {QStringLiteral("C")}), QStringLiteral("de"));
    QCOMPARE(languageFor(kSystemLanguage, {QStringLiteral("xx"), QStringLiteral("C")}),
             QStringLiteral("en"));
    // What is damaged in the settings counts for nothing.
    QCOMPARE(languageFor(QStringLiteral("none"), german), QStringLiteral("de"));
}

void PhraseBookTest::whatIsNotBuiltInIsNotSpoken()
{
    QVERIFY(!speak(*QCoreApplication::instance(), QStringLiteral("xx")));
    QCOMPARE(languages().front().code, QStringLiteral("en"));
    const std::vector<Language> all = languages();
    QVERIFY(std::any_of(all.begin(), all.end(), [](const Language& language) {
        return language.code == QLatin1String("de") && language.name == QLatin1String("Deutsch");
    }));
}

QTEST_MAIN(PhraseBookTest)
#include "tst_phrase_book.moc"
