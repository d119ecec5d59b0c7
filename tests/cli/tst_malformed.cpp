// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files of real people get one sentence each, with line and column, and exit code 2.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

class MalformedTest : public QObject {
    Q_OBJECT

private slots:
    void getsOneSentence_data();
    void getsOneSentence();
};

void MalformedTest::getsOneSentence_data()
{
    QTest::addColumn<QString>("path");
    const QString root = qEnvironmentVariable("STOWAGE_CORPUS");
    if (root.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QDirIterator files(root + QStringLiteral("/task-definitions/malformed"), QDir::Files);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
    QVERIFY2(count >= 10, qPrintable(QString::number(count)));
}

void MalformedTest::getsOneSentence()
{
    QFETCH(QString, path);
    for (const QString& verb :
         {QStringLiteral("check"), QStringLiteral("run"), QStringLiteral("convert")}) {
        QStringList arguments{verb, path};
        if (verb == QStringLiteral("convert"))
            arguments << QStringLiteral("-o") << QStringLiteral("-");
        QProcess program;
        program.start(qEnvironmentVariable("STOWAGE_PROGRAM"), arguments);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardOutput().isEmpty());
        const QString said = QString::fromUtf8(program.readAllStandardError());
        QCOMPARE(said.count(QLatin1Char('\n')), 1);
        const QRegularExpression wanted(QStringLiteral("^stowage: ") +
                                        QRegularExpression::escape(path) +
                                        QStringLiteral(":\\d+:\\d+: \\S.{20,}\\n$"));
        QVERIFY2(wanted.match(said).hasMatch(), qPrintable(said));
    }
}

QTEST_GUILESS_MAIN(MalformedTest)
#include "tst_malformed.moc"
