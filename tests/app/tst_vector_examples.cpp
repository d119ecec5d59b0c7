// SPDX-License-Identifier: GPL-3.0-or-later
// Each example, while it runs, is the same picture as PNG and as SVG drawn by another program.
#include "views/picture_measure.h"

#include <QDir>
#include <QFileInfo>
#include <QtTest>

using namespace stowage::ui;

class VectorExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void areTheSame_data();
    void areTheSame();
};

namespace {
QByteArray render(const QString& example, const QString& theme, const QString& format)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture.") + format);
    const QByteArray program = qgetenv("STOWAGE_PROGRAM");
    run(program.constData(),
        {QStringLiteral("render"), QStringLiteral("--example"), example, QStringLiteral("--at"),
         QStringLiteral("12m"), QStringLiteral("--theme"), theme, QStringLiteral("--scale"),
         QStringLiteral("2"), QStringLiteral("-o"), path});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

void VectorExamplesTest::areTheSame_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("theme");
    const QDir folder(qEnvironmentVariable("STOWAGE_SOURCE_DIR") +
                      QStringLiteral("/resources/examples"));
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.stowage.json")});
    QVERIFY(files.size() >= 5);
    for (const QFileInfo& file : files)
        for (const char* theme : {"light", "dark"})
            QTest::addRow("%s %s", qPrintable(file.baseName()), theme)
                << file.baseName() << QString::fromLatin1(theme);
}

void VectorExamplesTest::areTheSame()
{
    QFETCH(QString, example);
    QFETCH(QString, theme);
    if (!hasProgram("rsvg-convert") && !qEnvironmentVariableIsSet("CI"))
        QSKIP("rsvg-convert is not installed");
    const QImage expected = QImage::fromData(render(example, theme, QStringLiteral("png")));
    const QByteArray svg = render(example, theme, QStringLiteral("svg"));
    QVERIFY(!expected.isNull() && !svg.isEmpty());
    const QImage drawn = QImage::fromData(run("rsvg-convert", {}, svg));
    QVERIFY(!drawn.isNull());
    QVERIFY(std::abs(drawn.width() - expected.width()) <= 2);
    QVERIFY(std::abs(drawn.height() - expected.height()) <= 2);
    const QRect both = drawn.rect() & expected.rect();
    const double differs = difference(drawn.copy(both), expected.copy(both));
    constexpr double kOfLongLines = 0.02; // letters of a note's line are spaced otherwise
    QVERIFY2(differs <= kOfLongLines, qPrintable(QString::number(differs)));
}

QTEST_GUILESS_MAIN(VectorExamplesTest)
#include "tst_vector_examples.moc"
