// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions of strangers come into the window as a file, by drop and by paste: taken with a
// report, refused in one sentence, and never taken for markup.
#include "app/import_bench.h"
#include "support/hostile_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <ctime>
#include <sys/stat.h>

using namespace stowage;
using namespace stowage::app;

class WindowImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void takesADefinition_data();
    void takesADefinition();
    void opensADefinitionAsANewDrawing();
    void importsWhatIsChosen();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void hostileNamesStayText_data();
    void hostileNamesStayText();

private:
    QTemporaryDir home_;
    QString pipe_;
    QString file_;
};

void WindowImportTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    pipe_ = home_.filePath(QStringLiteral("pipe")); // whoever reads it waits for ever
    QCOMPARE(::mkfifo(qPrintable(pipe_), 0600), 0);
}

void WindowImportTest::init()
{
    file_ = home_.filePath(QStringLiteral("orders.json"));
    QFile::remove(file_);
}

void WindowImportTest::takesADefinition_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("drop") << int(Way::drop);
    QTest::newRow("paste") << int(Way::paste);
}

void WindowImportTest::takesADefinition()
{
    QFETCH(int, way);
    MainWindow window;
    show(window);
    const doc::Document before = window.session().document();
    Reader reader;
    send(window, Way(way), file_, kDefinition);
    QTRY_COMPARE(reader.dialogs, QStringList(QStringLiteral("Import report")));
    const QString said = reader.words.join(QLatin1Char('\n'));
    for (const char* part : {"Taken 1:", "Kept 1:", "ulimits"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    const doc::Element* definition = definitionNamed(window, "orders");
    QVERIFY(definition != nullptr);
    QCOMPARE(definition->as<doc::TaskDefinition>()->cpu, 256);
    QCOMPARE(window.session().document().childrenOf(definition->id).size(), std::size_t(2));
    QCOMPARE(window.session().document().elements().size(), before.elements().size() + 3);
    // Nothing lies on what was there, and it goes as it came.
    for (const auto& other : before.elements())
        if (other->place && !other->kind().holdsOthers)
            QVERIFY2(
                !QRect(other->place->x, other->place->y, other->place->width, other->place->height)
                     .intersects(QRect(definition->place->x, definition->place->y,
                                       definition->place->width, definition->place->height)),
                other->name.c_str());
    window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    QVERIFY(window.session().document() == before);
}

void WindowImportTest::opensADefinitionAsANewDrawing()
{
    MainWindow window;
    window.show();
    Reader reader;
    send(window, Way::drop, file_, kDefinition); // there is no drawing to put it into
    QTRY_COMPARE(reader.dialogs, QStringList(QStringLiteral("Import report")));
    QVERIFY(window.hasSession());
    QCOMPARE(window.session().document().elements().size(), std::size_t(3));
    QVERIFY(window.path().isEmpty()); // a document is never saved over the definition
    send(window, Way::open, file_, kDefinition);
    QTRY_COMPARE(reader.dialogs.size(), 2);
    QVERIFY(window.path().isEmpty());
    QVERIFY2(reader.markup.isEmpty(), qPrintable(reader.markup.join(QLatin1Char('\n'))));
}

void WindowImportTest::importsWhatIsChosen()
{
    MainWindow window;
    show(window);
    QVERIFY(writeFile(file_, kDefinition));
    QTimer::singleShot(300, &window, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        dialog->findChild<QLineEdit*>()->setText(file_);
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        QTimer::singleShot(300, &window, [] {
            QMetaObject::invokeMethod(QApplication::activeModalWidget(), "reject",
                                      Qt::QueuedConnection);
        });
    });
    window.findChild<QAction*>(QStringLiteral("Import into the drawing"))->trigger();
    QVERIFY(definitionNamed(window, "orders") != nullptr);
}

void WindowImportTest::refusesInOneSentence_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& bytes, const char* place,
                        const char* words) {
        for (const auto& [way, called] :
             {std::pair(Way::drop, "drop"), std::pair(Way::open, "open"),
              std::pair(Way::paste, "paste")})
            QTest::addRow("%s, %s", name, called)
                << int(way) << bytes
                << (way == Way::paste ? QStringLiteral("clipboard")
                                      : QStringLiteral("orders.json")) +
                       QLatin1String(place)
                << QString::fromLatin1(words);
    };
    row("cut short", kDefinition.left(60), ":1:61: ", "well-formed");
    row("twice", "{\"family\":\"a\",\n\"family\":\"b\"}", ":2:", "stands twice");
    row("101 levels", R"({"a":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}",
        ":1:", "100 levels");
    row("a million levels", QByteArray(1'000'000, '[') + "{", ":1:", "100 levels");
    row("something else", R"({"services":[]})", ":1:", "Nor is it a task definition");
    row("YAML", "Resources: {}\n", ":1:1", "YAML");
    row("a newer document", R"({"stowage":99,"elements":{}})", ":1:", "newer");
}

void WindowImportTest::refusesInOneSentence()
{
    QFETCH(int, way);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, words);
    MainWindow window;
    show(window);
    const doc::Document before = window.session().document();
    Reader reader;
    QElapsedTimer clock;
    clock.start();
    send(window, Way(way), file_, bytes);
    if (Way(way) != Way::paste)
        QTRY_COMPARE(reader.dialogs.size(), 1);
    const QString said =
        Way(way) == Way::paste ? toastOf(window) : reader.words.join(QLatin1Char('\n'));
    QVERIFY2(said.contains(place) && said.contains(words), qPrintable(said));
    QVERIFY(window.session().document() == before);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

void WindowImportTest::hostileNamesStayText_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText& each : hostileTexts(pipe_))
        QTest::newRow(each.name) << each.text;
    // More than a name takes, which is cut.
    QTest::newRow("sixty nested tables") << QStringLiteral("<table><tr><td>").repeated(60);
    QTest::newRow("terminal") << QStringLiteral("\x1b]0;x\x07\x1b[31m");
    QTest::newRow("lines") << QStringLiteral("one\ntwo\r\n\tthree");
    QTest::newRow("very long") << QStringLiteral("<b>").repeated(30'000);
}

// In every name of a definition, whichever way it comes, and in the questions that follow.
void WindowImportTest::hostileNamesStayText()
{
    QFETCH(QString, text);
    const QJsonObject container{{QStringLiteral("name"), text},
                                {QStringLiteral("image"), text},
                                {QStringLiteral("memory"), text},
                                {QStringLiteral("user"), text},
                                {QString(text).left(300), 1}};
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("family"), text},
                                  {QStringLiteral("networkMode"), text},
                                  {QStringLiteral("containerDefinitions"), QJsonArray{container}}})
            .toJson();
    for (const Way way : {Way::drop, Way::paste, Way::open}) {
        MainWindow window;
        show(window);
        Reader reader;
        const std::clock_t begun = std::clock(); // a busy machine adds nothing
        send(window, way, file_, bytes);
        QTRY_COMPARE(reader.dialogs, QStringList(QStringLiteral("Import report")));
        window.grab();
        reader.look(window);
        const bool isRefused = window.close(); // after a change it asks, which is no
        QCOMPARE(isRefused, way == Way::open);
        QVERIFY2(reader.markup.isEmpty(),
                 qPrintable(reader.markup.join(QLatin1Char('\n')).left(200)));
        const double took = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
        QVERIFY2(took < 5, qPrintable(QString::number(took)));
    }
    const QString named = QString(text).remove(QLatin1Char('/')).left(60);
    QFile::remove(home_.filePath(named));
    MainWindow window;
    Reader reader;
    send(window, Way::open, home_.filePath(named), "{");
    QCOMPARE(reader.dialogs.size(), 1);
    QVERIFY2(reader.markup.isEmpty(), qPrintable(reader.markup.join(QLatin1Char('\n'))));
}

QTEST_MAIN(WindowImportTest)
#include "tst_window_import.moc"
