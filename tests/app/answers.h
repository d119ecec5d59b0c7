// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the dialogs that come up while a test waits for what led to them.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>

namespace stowage::app {

// Each once, by the names of the buttons: "Yes" is that of any message, "" is Escape. Not from
// within the timer's own event, in which a question that an answer leads to would find it deaf.
class Answers : public QObject {
public:
    explicit Answers(QStringList buttons, QString saveAs = {})
        : buttons_(std::move(buttons)), saveAs_(std::move(saveAs))
    {
        startTimer(20);
    }
    QStringList asked;    // "Changed on disk: shop was changed…", the name alone of other dialogs
    QStringList more;     // what the questions said below that
    QStringList compared; // lines of the differences that were shown
    QStringList suggested; // names of files

protected:
    void timerEvent(QTimerEvent* /*event*/) override
    {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog != seen_)
            ticks_ = 0;
        seen_ = dialog;
        if (dialog == nullptr || ++ticks_ != kTicksUntilItWaits)
            return;
        if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            auto* name = files->findChild<QLineEdit*>();
            suggested += name->text();
            name->setText(saveAs_);
            QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
        } else if (auto* list = dialog->findChild<QListWidget*>(QStringLiteral("Differences"))) {
            for (int row = 0; row < list->count(); ++row)
                compared += list->item(row)->text();
            QMetaObject::invokeMethod(dialog, "reject", Qt::QueuedConnection);
        } else {
            answer(*dialog);
        }
    }

private:
    void answer(QWidget& dialog)
    {
        const auto* question = qobject_cast<QMessageBox*>(&dialog);
        asked += dialog.objectName() +
                 (question == nullptr ? QString() : QStringLiteral(": ") + question->text());
        more += question == nullptr ? QString() : question->informativeText();
        const QString wanted = buttons_.isEmpty() ? QString() : buttons_.takeFirst();
        QAbstractButton* button = nullptr; // some have no name
        if (question != nullptr && wanted == QStringLiteral("Yes"))
            button = question->button(QMessageBox::Yes);
        else if (!wanted.isEmpty())
            button = dialog.findChild<QAbstractButton*>(wanted);
        if (button != nullptr)
            QMetaObject::invokeMethod(button, "click", Qt::QueuedConnection);
        else
            QMetaObject::invokeMethod(&dialog, "reject", Qt::QueuedConnection);
    }

    static constexpr int kTicksUntilItWaits = 3; // an answer before its loop runs ends nothing
    QPointer<QWidget> seen_;                     // forgets it when it is gone
    int ticks_ = 0;
    QStringList buttons_;
    QString saveAs_;
};

} // namespace stowage::app
