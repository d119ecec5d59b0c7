// SPDX-License-Identifier: GPL-3.0-or-later
// How the window and other programs keep from overwriting each other's work in one file.
#include "app/compare_dialog.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QPushButton>

namespace stowage::app {

MainWindow::OutsideChange MainWindow::changedOnDisk() const
{
    if (path_.isEmpty() || onDisk_.isEmpty())
        return {};
    const Result<QByteArray> there = readFile(path_);
    if (!there && there.error().fault == Fault::notFound)
        return {}; // gone
    if (!there) {  // which is asked about once, too
        const QFileInfo file(path_);
        const QString about =
            QStringLiteral("%1 %2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
        return {digestOf(about.toLatin1()), QString::fromStdString(there.error().message)};
    }
    if (digestOf(*there) == onDisk_ || digestOf(*there) == triedOnDisk_)
        return {}; // as it was left
    return {digestOf(*there), {}};
}

QString MainWindow::OutsideChange::told(const QString& name) const
{
    return (trouble.isEmpty() ? tr("%1 was changed by another program.")
                              : tr("%1 cannot be read any more."))
        .arg(name);
}

bool MainWindow::mayOverwrite(const QString& path)
{
    const OutsideChange there = changedOnDisk();
    if (targetOf(path) != targetOf(path_) || there.digest.isEmpty())
        return true;
    askedOnDisk_ = there.digest;
    const QString words =
        there.trouble.isEmpty()
            ? tr("Overwriting it loses what was changed there.")
            : tr("Another program may have changed it, and overwriting it loses that. Why: %1")
                  .arg(there.trouble);
    ui::PlainMessage question(ui::PlainMessage::Warning, there.told(QFileInfo(path).fileName()),
                              words, this);
    question.setObjectName(QStringLiteral("Changed on disk"));
    question.addButton(tr("Overwrite"), ui::PlainMessage::DestructiveRole)
        ->setObjectName(QStringLiteral("Overwrite"));
    QPushButton* other = question.addButton(tr("Save as…"), ui::PlainMessage::AcceptRole);
    other->setObjectName(QStringLiteral("Save as another file"));
    question.addButton(ui::PlainMessage::Cancel);
    question.setDefaultButton(other);
    askWithDifferences(question);
    if (question.clickedButton() == other)
        saveAs();
    return question.buttonRole(question.clickedButton()) == ui::PlainMessage::DestructiveRole;
}

// Who has seen what differs is asked again.
void MainWindow::askWithDifferences(ui::PlainMessage& question)
{
    QPushButton* compare = question.addButton(tr("Compare…"), ui::PlainMessage::ActionRole);
    compare->setObjectName(QStringLiteral("Compare with the file"));
    question.exec();
    while (question.clickedButton() == compare) {
        showDifferences();
        question.exec();
    }
}

void MainWindow::showDifferences()
{
    const Result<io::Imported> there = openDocument(path_);
    if (!there) {
        refuse(there.error());
        return;
    }
    CompareDialog dialog(tr("Here"), session_->drawn(), tr("In the file"), there->document, this);
    dialog.exec();
}

// Each content is asked about once; what is kept here is asked about again when it is saved.
void MainWindow::lookAtDisk()
{
    if (QApplication::activeModalWidget() == nullptr)
        takeBack();
    if (!onDisk_.isEmpty() && !QFileInfo::exists(path_)) { // what is here is all there is
        saved_ = {};
        modified_ = true;
        recovery_.touched();
        updateTitle();
        return;
    }
    const OutsideChange change = changedOnDisk();
    const QByteArray& there = change.digest;
    if (there.isEmpty() || there == askedOnDisk_ || QApplication::activeModalWidget() != nullptr)
        return;
    askedOnDisk_ = there;
    const bool hasChanges = modified_;
    const Result<io::Imported> opened = openDocument(path_);
    saved_ = opened ? opened->document : doc::Document{};
    modified_ = !(session_->drawn() == saved_); // what is only here would be lost by closing
    updateTitle();
    if (!modified_) {
        onDisk_ = there;
        return;
    }
    ui::PlainMessage question(
        ui::PlainMessage::Question, change.told(QFileInfo(path_).fileName()),
        hasChanges ? tr("Reloading it loses the changes that you have not saved.")
                   : tr("The drawing here is as it was before. Reloading it begins the run anew."),
        this);
    question.setObjectName(QStringLiteral("Changed on disk"));
    QPushButton* reload =
        question.addButton(tr("Reload"), hasChanges ? ui::PlainMessage::DestructiveRole
                                                    : ui::PlainMessage::AcceptRole);
    reload->setObjectName(QStringLiteral("Reload"));
    QPushButton* keep = question.addButton(tr("Keep mine"), ui::PlainMessage::RejectRole);
    keep->setObjectName(QStringLiteral("Keep mine"));
    QPushButton* other = question.addButton(tr("Save as…"), ui::PlainMessage::ActionRole);
    other->setObjectName(QStringLiteral("Save as another file"));
    question.setDefaultButton(hasChanges ? keep : reload);
    question.setEscapeButton(keep);
    askWithDifferences(question);
    if (question.clickedButton() == reload)
        load(path_);
    else if (question.clickedButton() == other)
        saveAs();
}

} // namespace stowage::app
