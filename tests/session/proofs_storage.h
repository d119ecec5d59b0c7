// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of file systems and of what tasks write to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kStorageProofs[] = {
    {"efs.shared", "session/tst_file_systems", "dataOutlivesItsTask"},
    {"efs.mountTarget", "session/tst_file_systems", "withoutAMountTargetInItsZoneATaskFails"},
    {"efs.guard", "session/tst_file_systems", "securityGroupsMustLetPort2049Through"},
    {"efs.access", "session/tst_file_systems", "iamAuthorizationTakesTheTaskRole"},
    {"storage.full", "session/tst_storage", "aFullEphemeralStorageEndsTheProgram"},
    {"storage.pull", "session/tst_storage", "anImageNeedsRoom"},
    {"storage.survives", "session/tst_storage", "whatIsWrittenIntoATaskIsLost"},
    {"storage.instance", "session/tst_storage", "aSharedVolumeStaysOnItsInstance"},
    {"ebs.perTask", "session/tst_managed_volumes", "eachTaskHasItsOwnInItsZone"},
    {"ebs.configured", "session/tst_managed_volumes", "whatNobodyConfiguresIsNotMade"},
    {"ebs.types", "session/tst_managed_volumes", "whatAmazonEc2RefusesIsNotMade"},
    {"ebs.role", "session/tst_volume_roles", "withoutItsRoleNothingIsMade"},
    {"ebs.format", "session/tst_managed_volumes", "linuxMountsNoNtfs"},
    {"ebs.instances", "session/tst_managed_volumes", "olderInstancesTakeNoSuchTask"},
    {"ebs.deleted", "session/tst_managed_volumes", "itGoesWithItsTask"},
};

} // namespace stowage::session
