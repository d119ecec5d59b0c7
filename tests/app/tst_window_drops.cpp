// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped and pasted: text is taken like files are, up to a limit, and what is not taken is
// named.
#include "app/answers.h"
#include "app/import_bench.h"

using namespace stowage;
using namespace stowage::app;

class WindowDropsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void takesTextThatIsDropped();
    void takesNoTextWhereThereIsNoDrawing();
    void refusesDroppedTextInOneSentence();
    void aDefinitionLeavesThePastAsItWas_data();
    void aDefinitionLeavesThePastAsItWas();
    void saysWhatOfADropWasNotTaken_data();
    void saysWhatOfADropWasNotTaken();
    void pastesUpToTheLimit_data();
    void pastesUpToTheLimit();

private:
    QTemporaryDir home_;
    QString file_;
};

void WindowDropsTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    file_ = home_.filePath(QStringLiteral("orders.json"));
}

void WindowDropsTest::takesTextThatIsDropped()
{
    MainWindow window;
    show(window);
    const doc::Document before = window.session().document();
    Reader reader;
    QVERIFY(dropText(window, kDefinition));
    QTRY_COMPARE(reader.dialogs, QStringList(QStringLiteral("Import report")));
    QVERIFY(definitionNamed(window, "orders") != nullptr);
    window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    QVERIFY(window.session().document() == before);
    // A part of a drawing, as it is copied.
    window.findChild<QAction*>(QStringLiteral("Select all"))->trigger();
    window.findChild<QAction*>(QStringLiteral("Copy"))->trigger();
    QVERIFY(dropText(window, QApplication::clipboard()->text().toUtf8()));
    QVERIFY(window.session().document().elements().size() > before.elements().size());
}

void WindowDropsTest::takesNoTextWhereThereIsNoDrawing()
{
    MainWindow window;
    window.show();
    QVERIFY(!dropText(window, kDefinition));
    QVERIFY(!window.hasSession());
}

void WindowDropsTest::refusesDroppedTextInOneSentence()
{
    MainWindow window;
    show(window);
    const doc::Document before = window.session().document();
    QVERIFY(dropText(window, "a shopping list"));
    QCOMPARE(toastOf(window), QStringLiteral("The dropped text holds nothing that can be drawn."));
    QVERIFY(dropText(window, kDefinition.left(60)));
    QVERIFY2(toastOf(window).startsWith(QLatin1String("The dropped text cannot be drawn. ")),
             qPrintable(toastOf(window)));
    window.findChild<QAbstractButton*>(QStringLiteral("Step back"))->click();
    QVERIFY(window.session().isPast());
    QVERIFY(dropText(window, kDefinition));
    QVERIFY2(toastOf(window).startsWith(QLatin1String("Return to live")),
             qPrintable(toastOf(window)));
    QVERIFY(window.session().document() == before);
}

void WindowDropsTest::aDefinitionLeavesThePastAsItWas_data()
{
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("dropped") << false;
    QTest::newRow("chosen") << true;
}

void WindowDropsTest::aDefinitionLeavesThePastAsItWas()
{
    QFETCH(bool, isChosen);
    MainWindow window;
    show(window);
    const doc::Document before = window.session().document();
    window.findChild<QAbstractButton*>(QStringLiteral("Step back"))->click();
    QVERIFY(window.session().isPast());
    const Answers answers({}, file_);
    if (isChosen) {
        QVERIFY(writeFile(file_, kDefinition));
        window.findChild<QAction*>(QStringLiteral("Import into the drawing"))->trigger();
    } else {
        send(window, Way::drop, file_, kDefinition);
    }
    QCOMPARE(answers.asked, QStringList());
    QCOMPARE(answers.suggested.size(), isChosen ? 1 : 0);
    QVERIFY2(toastOf(window).startsWith(QLatin1String("Return to live")),
             qPrintable(toastOf(window)));
    QVERIFY(window.session().isPast());
    QVERIFY(window.session().document() == before);
}

void WindowDropsTest::saysWhatOfADropWasNotTaken_data()
{
    QTest::addColumn<QStringList>("urls"); // FILE is the one that is there
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("takes");
    const QString more = QStringLiteral("file:///x/");
    const QString one = QStringLiteral("One file is taken at a time; not taken: ");
    QTest::newRow("two") << QStringList{QStringLiteral("FILE"), more + QStringLiteral("b.json")}
                         << one + QStringLiteral("b.json") << true;
    QStringList many{QStringLiteral("FILE")};
    for (const char* name : {"b", "c", "d", "e", "f"})
        many += more + QLatin1String(name);
    QTest::newRow("many") << many << one + QStringLiteral("b, c, d and 2 more") << true;
    const QString far = QStringLiteral("https://example.com/a.json");
    const QString local = QStringLiteral("Only files of this computer can be dropped; not taken: ");
    QTest::newRow("of the net") << QStringList{far} << local + far << false;
    QTest::newRow("of the net and of here")
        << QStringList{far, QStringLiteral("FILE")} << one + far << true;
}

void WindowDropsTest::saysWhatOfADropWasNotTaken()
{
    QFETCH(QStringList, urls);
    QFETCH(QString, says);
    QFETCH(bool, takes);
    QVERIFY(writeFile(file_, kDefinition));
    QMimeData mime;
    QList<QUrl> all;
    for (const QString& url : urls)
        all += url == QLatin1String("FILE") ? QUrl::fromLocalFile(file_) : QUrl(url);
    mime.setUrls(all);
    for (const bool isDrawn : {true, false}) {
        MainWindow window;
        if (isDrawn)
            show(window);
        window.show();
        Reader reader;
        QVERIFY(drop(window, mime));
        QCOMPARE(reader.dialogs.size(), takes ? 1 : 0);
        QCOMPARE(toastOf(window), says);
        auto* toast = window.findChild<QLabel*>(QStringLiteral("Toast"));
        QVERIFY(toast->isVisible() && window.rect().contains(toast->geometry()));
        QCOMPARE(toast->text(), says);
        QCOMPARE(window.hasSession() && definitionNamed(window, "orders") != nullptr, takes);
    }
}

void WindowDropsTest::pastesUpToTheLimit_data()
{
    QTest::addColumn<int>("beyond");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("pasted, the most") << 0 << false;
    QTest::newRow("pasted, a byte more") << 1 << false;
    QTest::newRow("dropped, the most") << 0 << true;
    QTest::newRow("dropped, a byte more") << 1 << true;
}

void WindowDropsTest::pastesUpToTheLimit()
{
    QFETCH(int, beyond);
    QFETCH(bool, isDropped);
    const QByteArray text = kDefinition.leftJustified((8 << 20) + beyond, ' ');
    MainWindow window;
    show(window);
    Reader reader;
    if (isDropped)
        QVERIFY(dropText(window, text));
    else
        send(window, Way::paste, file_, text);
    QCOMPARE(reader.dialogs.size(), beyond == 0 ? 1 : 0);
    QCOMPARE(definitionNamed(window, "orders") != nullptr, beyond == 0);
    if (beyond > 0)
        QCOMPARE(
            toastOf(window),
            (isDropped ? QStringLiteral("The dropped text") : QStringLiteral("The clipboard")) +
                QStringLiteral(" holds more than 8 MiB; import it as a file."));
}

QTEST_MAIN(WindowDropsTest)
#include "tst_window_drops.moc"
