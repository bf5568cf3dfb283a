package vn.kho.ingest.write;

import java.time.LocalDate;

/**
 * One received file of a load.
 *
 * @param fileName as the sender named it
 * @param sha256 lower-case hex of its bytes
 * @param kind {@code units unit_mapping indicators schemes indicator_schemes departments
 *     report_duties plans plan published results}
 * @param receivedOn the day it arrived
 * @param rowsAccepted rows that were loaded
 * @param rowsRefused rows that wait in quarantine
 */
public record LoadedSource(
    String fileName,
    String sha256,
    String kind,
    LocalDate receivedOn,
    int rowsAccepted,
    int rowsRefused) {}
