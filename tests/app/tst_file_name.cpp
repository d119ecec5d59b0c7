// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_name.h"

#include <QtTest>

using namespace stowage::app;

class FileNameTest : public QObject {
    Q_OBJECT

private slots:
    void aNameIsNoPath_data();
    void aNameIsNoPath();
    void itIsShort();
};

void FileNameTest::aNameIsNoPath_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("file");
    const auto row = [](const char* what, const QByteArray& name, const char* file) {
        QTest::newRow(what) << name << QString::fromLatin1(file);
    };
    row("plain", "shop", "shop.json");
    row("all that may stand", "Shop_2.v1-b", "Shop_2.v1-b.json");
    row("blanks", "My  online shop", "My-online-shop.json");
    row("a path upwards", "../../etc/passwd", "etc-passwd.json");
    row("an absolute path", "/etc/cron.d/x", "etc-cron.d-x.json");
    row("dots inside", "a/../b", "a-b.json");
    row("hidden", ".bashrc", "bashrc.json");
    row("an option", "--help", "help.json");
    row("a stream", "-", "drawing.json");
    row("nothing", "", "drawing.json");
    row("only dots", "..", "drawing.json");
    row("a drive", "C:\\x\\y", "C-x-y.json");
    row("for a shell", "a;rm -rf $HOME&`b`|c>d", "a-rm-rf-HOME-b-c-d.json");
    row("NUL and lines", QByteArray("a\0b\nc\x1b[0m", 10), "a-b-c-0m.json");
    row("accents",
        "B\xC3\xBC"
        "cherei \xC3\x85",
        "Bucherei-A.json");
    row("other letters", "\xE5\xBA\x97", "drawing.json");
    row("right to left", "a\xE2\x80\xAEgnp.exe", "a-gnp.exe.json");
    row("no UTF-8", "a\xFF\xFE", "a.json");
    row("at the end", "shop.", "shop.json");
}

void FileNameTest::aNameIsNoPath()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, file);
    QCOMPARE(fileNameOf(name.toStdString(), QStringLiteral("json")), file);
}

void FileNameTest::itIsShort()
{
    const QString ending = QStringLiteral("stowage.json");
    for (const std::string& part : {std::string("x"), std::string("\xC3\xBC"), std::string("a/")})
        for (const int count : {99, 100, 101, 100'000}) {
            std::string name;
            for (int n = 0; n < count; ++n)
                name += part;
            const QString file = fileNameOf(name, ending);
            QVERIFY2(file.toUtf8().size() <= 100, qPrintable(file));
            QVERIFY(file.size() > 80);
            QVERIFY(file.endsWith(QLatin1Char('.') + ending));
        }
}

QTEST_APPLESS_MAIN(FileNameTest)
#include "tst_file_name.moc"
