// SPDX-License-Identifier: GPL-3.0-or-later
// Brings files and texts of strangers into a window, and reads what is said of them.
#pragma once

#include "app/files.h"
#include "app/main_window.h"

#include <QtTest>
#include <QtWidgets>

namespace stowage::app {

enum class Way { drop, paste, open };

inline const QByteArray kDefinition =
    R"({"family":"orders","executionRoleArn":"arn:aws:iam::1:role/r","cpu":"256",)"
    R"("containerDefinitions":[{"name":"app","image":"app:1","memory":"512","essential":"true",)"
    R"("ulimits":[{"name":"core","softLimit":1,"hardLimit":1}]},)"
    R"({"name":"side","image":"side:1","memory":64}]})";

// Without what the wrapper of plain text adds, which escapes all that is inside.
inline QString bare(QString text)
{
    for (const char* tag : {"<qt>", "</qt>", "<br/>"})
        text.remove(QLatin1String(tag));
    return text;
}

// Ends each dialog that comes up, once it was read: its labels, its table, its tool tips.
class Reader : public QObject {
public:
    Reader() { startTimer(20); }
    QStringList dialogs; // their names
    QStringList words;   // what they said
    QStringList markup;  // what would be taken for markup

    void look(const QWidget& shown)
    {
        for (const QLabel* label : shown.findChildren<QLabel*>())
            if (label->textFormat() != Qt::PlainText &&
                bare(label->text()).contains(QLatin1Char('<')))
                markup += label->text();
        for (const QWidget* widget : shown.findChildren<QWidget*>())
            if (bare(widget->toolTip()).contains(QLatin1Char('<')))
                markup += widget->toolTip();
    }

protected:
    void timerEvent(QTimerEvent* /*event*/) override
    {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog != seen_)
            ticks_ = 0;
        seen_ = dialog;
        if (dialog == nullptr || ++ticks_ != 3) // not before its loop runs
            return;
        look(*dialog);
        dialogs += dialog->objectName();
        if (const auto* message = qobject_cast<QMessageBox*>(dialog))
            words += message->text() + QLatin1Char('\n') + message->informativeText();
        if (const auto* table = dialog->findChild<QTableWidget*>())
            for (int row = 0; row < table->rowCount(); ++row)
                words += table->item(row, 0)->text() + QLatin1Char(' ') +
                         table->item(row, 1)->text() + QLatin1Char(' ') +
                         table->item(row, 2)->text();
        dialog->grab();
        QMetaObject::invokeMethod(dialog, "reject", Qt::QueuedConnection);
    }

private:
    QPointer<QWidget> seen_;
    int ticks_ = 0;
};

// Whether it was taken.
inline bool drop(MainWindow& window, const QMimeData& mime)
{
    const QPoint middle = window.rect().center();
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(middle, offered, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(middle, offered, &mime, Qt::LeftButton, Qt::NoModifier);
    dropped.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&window, &dropped);
    // Who is told of a move takes away what was dropped.
    return dropped.isAccepted() && enter.dropAction() == Qt::CopyAction &&
           dropped.dropAction() == Qt::CopyAction;
}

inline bool dropText(MainWindow& window, const QByteArray& text)
{
    QMimeData mime;
    mime.setText(QString::fromUtf8(text));
    return drop(window, mime);
}

inline void send(MainWindow& window, Way way, const QString& path, const QByteArray& bytes)
{
    if (way == Way::paste) {
        QApplication::clipboard()->setText(QString::fromUtf8(bytes));
        window.findChild<QAction*>(QStringLiteral("Paste"))->trigger();
        return;
    }
    QVERIFY(writeFile(path, bytes));
    if (way == Way::open) {
        window.openFile(path);
        return;
    }
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(drop(window, mime));
}

inline void show(MainWindow& window)
{
    window.resize(1'300, 800);
    window.show();
    window.openExampleNamed(QStringLiteral("first-service"));
    window.findChild<QAction*>(QStringLiteral("Play or pause action"))->trigger();
}

inline const doc::Element* definitionNamed(MainWindow& window, std::string_view name)
{
    for (const auto& element : window.session().document().elements())
        if (element->kind().key == "taskDefinition" && element->name == name)
            return element.get();
    return nullptr;
}

inline QString toastOf(MainWindow& window)
{
    return window.statusBar()->currentMessage();
}

} // namespace stowage::app
