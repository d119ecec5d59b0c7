// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/plain_text.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace stowage::ui;

namespace {

// Tells whether any file of a folder was opened since it was last asked.
class OpenWatch {
public:
    explicit OpenWatch(const QString& folder) : handle_(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(handle_, folder.toLocal8Bit().constData(), IN_OPEN);
    }
    ~OpenWatch() { close(handle_); }
    OpenWatch(const OpenWatch&) = delete;
    OpenWatch& operator=(const OpenWatch&) = delete;

    bool sawAnOpening()
    {
        char events[4096];
        bool saw = false;
        while (read(handle_, events, sizeof events) > 0)
            saw = true;
        return saw;
    }

private:
    int handle_;
};

void addRow(const char* name, const QString& text)
{
    QTest::newRow(name) << text;
}

} // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void showsWhatIsWritten_data();
    void showsWhatIsWritten();
    void anOrdinaryLabelWouldBeCaught();
    void captionsTakeNoKeys();
    void captionsAreCut();
    void longTextMakesNoLongTip();
    void aMegabyteIsShownAtOnce();
    void halvesOfACharacterStayTogether();
    void linesStayLines();
    void controlCharactersAreSeen();
    void cutsInTheMiddle();
    void cutsAtTheEndWhenTold();
    void wantsRoomForAllOfIt();
    void describesForScreenReaders();

private:
    QTemporaryDir folder_;
    QString path_;
};

void PlainTextTest::initTestCase()
{
    path_ = folder_.filePath(QStringLiteral("picture.png"));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path_));
}

void PlainTextTest::showsWhatIsWritten_data()
{
    QTest::addColumn<QString>("text");
    addRow("image of a file", QStringLiteral("<img src=\"FILE\">"));
    addRow("image by address", QStringLiteral("<img src='file://FILE'/>web"));
    addRow("image of the zero device", QStringLiteral("<img src=\"/dev/zero\">"));
    addRow("background", QStringLiteral("<body background=\"FILE\"><p>x</p></body>"));
    addRow("style", QStringLiteral("<p style=\"background-image:url(FILE)\">x</p>"));
    addRow("linked style", QStringLiteral("<link rel=stylesheet href=\"FILE\">x"));
    addRow("table background", QStringLiteral("<table background=\"FILE\"><tr><td>x"));
    addRow("list image", QStringLiteral("<ul style='list-style-image:url(FILE)'><li>x</ul>"));
    addRow("nested tables", QStringLiteral("<table><tr><td>").repeated(60));
    addRow("link", QStringLiteral("<a href='https://x'>y</a>"));
    addRow("broken link", QStringLiteral("<a href="));
    addRow("comparison", QStringLiteral("a < b and c > d"));
    addRow("tag alone", QStringLiteral("<a>"));
    addRow("break", QStringLiteral("x<br>y"));
    addRow("entities", QStringLiteral("&lt;b&gt; &amp; &#60; & co"));
    addRow("closes the wrapper", QStringLiteral("</qt><img src=\"FILE\"><qt>"));
    addRow("script", QStringLiteral("</qt><script>x</script>"));
    addRow("document",
           QStringLiteral("<!DOCTYPE html><html><head><title>t</title></head>b</html>"));
    addRow("says it is rich", QStringLiteral("<qt>x</qt>"));
    addRow("comment", QStringLiteral("<!-- x --> y"));
    addRow("processing", QStringLiteral("<?xml version=\"1.0\"?>x"));
    addRow("quotes", QStringLiteral("\"'`"));
    addRow("mnemonic", QStringLiteral("R&D && more"));
    addRow("percent", QStringLiteral("%1 %n %s"));
    addRow("markdown", QStringLiteral("![x](FILE) **b**"));
    addRow("right to left", QString::fromUtf8("\u202Eabc\u202C שלום"));
}

void PlainTextTest::showsWhatIsWritten()
{
    QFETCH(QString, text);
    text.replace(QLatin1String("FILE"), path_);
    OpenWatch watch(folder_.path());
    QElapsedTimer clock;
    clock.start();

    QTextDocument tip;
    tip.setHtml(plainTip(text));
    QCOMPARE(tip.toPlainText(), text);

    PlainLabel label(text);
    setPlainToolTip(&label, text);
    label.show();
    QToolTip::showText({}, label.toolTip(), &label);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), text);

    PlainMessage message(QMessageBox::Warning, text, text);
    message.show();
    QCOMPARE(message.textFormat(), Qt::PlainText);
    QTextDocument more;
    more.setHtml(message.informativeText());
    QCOMPARE(more.toPlainText(), text);
    QTest::qWait(0);

    QVERIFY2(!watch.sawAnOpening(), "a file was opened");
    QVERIFY2(clock.elapsed() < 2'000, "markup was laid out");
    QToolTip::hideText();
}

void PlainTextTest::anOrdinaryLabelWouldBeCaught()
{
    OpenWatch watch(folder_.path());
    QLabel label(QStringLiteral("<img src=\"%1\">").arg(path_));
    label.show();
    QTest::qWait(0);
    QVERIFY(watch.sawAnOpening());
}

void PlainTextTest::captionsTakeNoKeys()
{
    const QPushButton button(plainCaption(QStringLiteral("&File && &Save&")));
    QCOMPARE(button.text(), QStringLiteral("&&File &&&& &&Save&&"));
    QVERIFY(button.shortcut().isEmpty());
    // A tab would begin the keys of a menu, a line break another line of a button.
    QCOMPARE(plainCaption(QStringLiteral("a\tCtrl+Q\nb\x1b")),
             QStringLiteral("a Ctrl+Q b") + QChar(QChar::ReplacementCharacter));
}

void PlainTextTest::captionsAreCut()
{
    const QString fits = QStringLiteral("&").repeated(60);
    QCOMPARE(plainCaption(fits), QStringLiteral("&&").repeated(60));
    QCOMPARE(plainCaption(fits + QLatin1Char('x')),
             QStringLiteral("&&").repeated(60) + QChar(0x2026));
    QCOMPARE(plainCaption(QStringLiteral("abc"), 2), QStringLiteral("ab") + QChar(0x2026));
}

void PlainTextTest::longTextMakesNoLongTip()
{
    QVERIFY(plainTip(QString(1'000'000, QLatin1Char('x'))).size() < 2'000);
    QVERIFY(plainTip({}).isEmpty());
}

void PlainTextTest::aMegabyteIsShownAtOnce()
{
    const QString text(1'000'000, QLatin1Char('w'));
    QElapsedTimer clock;
    clock.start();
    PlainLabel label(text);
    label.setWordWrap(true);
    label.show();
    ElidedLabel line(text);
    line.resize(200, 20);
    line.show();
    PlainMessage message(QMessageBox::Information, text, text);
    message.show();
    QTest::qWait(0);
    QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
}

void PlainTextTest::halvesOfACharacterStayTogether()
{
    const QString ship = QString::fromUtf8("🚢");
    QCOMPARE(ship.size(), 2);
    PlainLabel label(QLatin1Char('x') + ship.repeated(4'000));
    QVERIFY(label.text().size() > 3'000);
    QVERIFY(!label.text().chopped(1).back().isHighSurrogate());
}

void PlainTextTest::linesStayLines()
{
    QTextDocument tip;
    tip.setHtml(plainTip(QStringLiteral("one\ntwo")));
    QCOMPARE(tip.toPlainText(), QStringLiteral("one\ntwo"));
}

void PlainTextTest::controlCharactersAreSeen()
{
    const QString text = QStringLiteral("a") + QChar(0) + QStringLiteral("b") + QChar(0x1B);
    QTextDocument tip;
    tip.setHtml(plainTip(text));
    QCOMPARE(tip.toPlainText().size(), 4);
    QCOMPARE(tip.toPlainText().at(1), QChar(QChar::ReplacementCharacter));
}

void PlainTextTest::cutsInTheMiddle()
{
    ElidedLabel label(
        QStringLiteral("arn:aws:ecs:us-east-1:123456789012:task/shop/0123456789abcdef"));
    label.resize(120, 20);
    label.show();
    QVERIFY(label.text().contains(QChar(0x2026)));
    QVERIFY(label.text().startsWith(QLatin1String("arn")));
    QVERIFY(label.text().endsWith(QLatin1String("f")));
    QVERIFY(label.toolTip().contains(QLatin1String("123456789012")));
}

void PlainTextTest::cutsAtTheEndWhenTold()
{
    ElidedLabel label(QStringLiteral("service web was unable to place a task"));
    label.setElide(Qt::ElideRight);
    label.resize(120, 20);
    label.show();
    QVERIFY(label.text().endsWith(QChar(0x2026)));
    QCOMPARE(label.whole(), QStringLiteral("service web was unable to place a task"));
}

void PlainTextTest::wantsRoomForAllOfIt()
{
    ElidedLabel label(QStringLiteral("service web was unable to place a task"));
    label.resize(60, 20);
    label.show();
    QVERIFY(label.sizeHint().width() > 150);
    label.resize(label.sizeHint());
    QCOMPARE(label.text(), label.whole());
}

void PlainTextTest::describesForScreenReaders()
{
    QPushButton button;
    setPlainToolTip(&button, QStringLiteral("Undo <b>"));
    QCOMPARE(button.accessibleDescription(), QStringLiteral("Undo <b>"));
}

QTEST_MAIN(PlainTextTest)
#include "tst_plain_text.moc"
